package io.github.jpamigrations.test;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link MigrationsAssertContract} on MySQL.
 */
class MySqlMigrationsAssertIntegrationTests extends MigrationsAssertContract {

	MySqlMigrationsAssertIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
