package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the end of a run at any moment on MariaDB.
 */
class MariaDbKillIntegrationTests extends KillContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	String dropIndex(String index, String table) {
		return "drop index " + index + " on " + table;
	}

	@Override
	String dropForeignKey(String table, String name) {
		return "alter table " + table + " drop foreign key " + name;
	}

}
