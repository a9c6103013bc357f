package io.github.jpamigrations.test;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link MigrationsAssertContract} on MariaDB.
 */
class MariaDbMigrationsAssertIntegrationTests extends MigrationsAssertContract {

	MariaDbMigrationsAssertIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
