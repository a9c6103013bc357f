package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LowerCaseTableNamesContract} on MySQL.
 */
class MySqlLowerCaseTableNamesIntegrationTests extends LowerCaseTableNamesContract {

	MySqlLowerCaseTableNamesIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
