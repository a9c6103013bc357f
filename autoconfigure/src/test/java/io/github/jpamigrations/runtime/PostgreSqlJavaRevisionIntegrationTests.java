package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for revisions written in Java on PostgreSQL.
 */
class PostgreSqlJavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	String setSession() {
		return "set my.seven = '7'";
	}

	@Override
	String readSession() {
		return "current_setting('my.seven')::integer";
	}

	@Override
	int[] boundariesToKillAt() {
		return new int[] { 7 };
	}

	@Override
	int stride() {
		return 9;
	}

}
