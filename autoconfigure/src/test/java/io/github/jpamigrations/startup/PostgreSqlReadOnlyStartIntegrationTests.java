package io.github.jpamigrations.startup;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ReadOnlyStartContract} on PostgreSQL.
 */
class PostgreSqlReadOnlyStartIntegrationTests extends ReadOnlyStartContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	List<String> create(String user, String schema) {
		return List.of("create role " + user + " login password '" + password() + "'",
				"grant usage on schema " + schema + " to " + user,
				"grant select on all tables in schema " + schema + " to " + user);
	}

	@Override
	List<String> drop(String user, String schema) {
		return List.of("drop owned by " + user, "drop role " + user);
	}

}
