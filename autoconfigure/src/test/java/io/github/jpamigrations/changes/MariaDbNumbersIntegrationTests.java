package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NumbersContract} on MariaDb.
 */
class MariaDbNumbersIntegrationTests extends NumbersContract {

	MariaDbNumbersIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
