package io.github.jpamigrations.neighbours;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NeighboursContract} on MariaDB.
 */
class MariaDbNeighboursIntegrationTests extends NeighboursContract {

	MariaDbNeighboursIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
