package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link CrowdContract} on MariaDB.
 */
class MariaDbCrowdIntegrationTests extends CrowdContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
