package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link CrowdContract} on MySQL.
 */
class MySqlCrowdIntegrationTests extends CrowdContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

}
