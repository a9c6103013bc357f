package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the end of a run at any moment on PostgreSQL, without transactions.
 */
class PostgreSqlWithoutTransactionKillIntegrationTests extends KillContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	String header() {
		return "-- transaction: none\n";
	}

}
