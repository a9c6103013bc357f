package io.github.jpamigrations.startup;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link StartupContract} on H2.
 */
class H2StartupIntegrationTests extends StartupContract {

	H2StartupIntegrationTests() {
		super(TestDatabase.H2);
	}

}
