package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the end of a run at any moment on PostgreSQL, with one transaction for all
 * revisions.
 */
class PostgreSqlOneTransactionKillIntegrationTests extends KillContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	MigratorSettings.Transactions transactions() {
		return MigratorSettings.Transactions.PER_RUN;
	}

}
