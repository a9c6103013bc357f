package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LowerCaseTableNamesContract} on MariaDB.
 */
class MariaDbLowerCaseTableNamesIntegrationTests extends LowerCaseTableNamesContract {

	MariaDbLowerCaseTableNamesIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
