package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link HandMadeIndexContract} on MySql.
 */
class MySqlHandMadeIndexIntegrationTests extends HandMadeIndexContract {

	MySqlHandMadeIndexIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
