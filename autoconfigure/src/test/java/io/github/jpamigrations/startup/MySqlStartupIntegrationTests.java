package io.github.jpamigrations.startup;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link StartupContract} on MySql.
 */
class MySqlStartupIntegrationTests extends StartupContract {

	MySqlStartupIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
