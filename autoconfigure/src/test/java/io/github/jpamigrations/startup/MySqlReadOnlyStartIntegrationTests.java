package io.github.jpamigrations.startup;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ReadOnlyStartContract} on MySQL.
 */
class MySqlReadOnlyStartIntegrationTests extends ReadOnlyStartContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

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
