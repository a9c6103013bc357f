package io.github.jpamigrations.autogenerate;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LossOfObjectsContract} on MySQL.
 */
class MySqlLossOfObjectsIntegrationTests extends LossOfObjectsOfDatabasesContract {

	MySqlLossOfObjectsIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
