package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link HandMadeIndexContract} on MariaDb.
 */
class MariaDbHandMadeIndexIntegrationTests extends HandMadeIndexContract {

	MariaDbHandMadeIndexIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
