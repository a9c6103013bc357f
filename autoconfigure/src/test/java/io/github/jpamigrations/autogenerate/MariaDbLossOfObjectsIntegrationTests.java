package io.github.jpamigrations.autogenerate;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LossOfObjectsContract} on MariaDB.
 */
class MariaDbLossOfObjectsIntegrationTests extends LossOfObjectsOfDatabasesContract {

	MariaDbLossOfObjectsIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
