package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link UnnamedConstraintContract} on MySQL.
 */
class MySqlUnnamedConstraintIntegrationTests extends UnnamedConstraintContract {

	MySqlUnnamedConstraintIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
