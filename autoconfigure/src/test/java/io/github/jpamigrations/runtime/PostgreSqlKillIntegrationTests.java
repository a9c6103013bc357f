package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the end of a run at any moment on PostgreSQL.
 */
class PostgreSqlKillIntegrationTests extends KillContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

}
