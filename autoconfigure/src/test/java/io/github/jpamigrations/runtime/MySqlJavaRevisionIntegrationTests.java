package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for revisions written in Java on MySQL.
 */
class MySqlJavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	int stride() {
		return 2;
	}

}
