package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for revisions written in Java on PostgreSQL, without transactions.
 */
class PostgreSqlWithoutTransactionJavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	boolean transactional() {
		return false;
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
	int stride() {
		return 3;
	}

}
