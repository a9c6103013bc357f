package io.github.jpamigrations.startup;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ReadOnlyStartContract} on MariaDB.
 */
class MariaDbReadOnlyStartIntegrationTests extends ReadOnlyStartContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	/**
	 * INFORMATION_SCHEMA hides foreign keys from a user who has no right but SELECT.
	 */
	@Override
	List<String> create(String user, String schema) {
		return List.of("create user " + user + " identified by '" + password() + "'",
				"grant select on " + schema + ".* to " + user);
	}

	@Override
	List<String> drop(String user, String schema) {
		return List.of("drop user " + user);
	}

}
