package io.github.jpamigrations.startup;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ReadOnlyStartContract} on H2.
 */
class H2ReadOnlyStartIntegrationTests extends ReadOnlyStartContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	List<String> create(String user, String schema) {
		return List.of("create user " + user + " password '" + password() + "'",
				"grant select on schema public to " + user);
	}

	@Override
	List<String> drop(String user, String schema) {
		return List.of("drop user " + user);
	}

}
