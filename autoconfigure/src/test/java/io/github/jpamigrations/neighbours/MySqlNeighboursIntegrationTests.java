package io.github.jpamigrations.neighbours;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NeighboursContract} on MySQL.
 */
class MySqlNeighboursIntegrationTests extends NeighboursContract {

	MySqlNeighboursIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
