package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ZooContract} on MySql.
 */
class MySqlZooIntegrationTests extends ZooContract {

	MySqlZooIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
