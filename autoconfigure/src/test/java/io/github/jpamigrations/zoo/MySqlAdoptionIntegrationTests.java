package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link AdoptionContract} on MySql.
 */
class MySqlAdoptionIntegrationTests extends AdoptionContract {

	MySqlAdoptionIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
