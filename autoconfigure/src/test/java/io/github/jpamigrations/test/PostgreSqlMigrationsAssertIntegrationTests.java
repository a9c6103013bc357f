package io.github.jpamigrations.test;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link MigrationsAssertContract} on PostgreSQL.
 */
class PostgreSqlMigrationsAssertIntegrationTests extends MigrationsAssertContract {

	PostgreSqlMigrationsAssertIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
