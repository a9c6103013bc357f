package io.github.jpamigrations.startup;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link StartupContract} on MariaDb.
 */
class MariaDbStartupIntegrationTests extends StartupContract {

	MariaDbStartupIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
