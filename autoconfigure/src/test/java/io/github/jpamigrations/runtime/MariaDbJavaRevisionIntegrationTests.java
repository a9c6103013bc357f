package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for revisions written in Java on MariaDB.
 */
class MariaDbJavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
