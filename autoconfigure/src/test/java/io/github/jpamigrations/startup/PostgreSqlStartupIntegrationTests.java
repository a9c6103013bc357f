package io.github.jpamigrations.startup;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link StartupContract} on PostgreSql.
 */
class PostgreSqlStartupIntegrationTests extends StartupContract {

	PostgreSqlStartupIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
