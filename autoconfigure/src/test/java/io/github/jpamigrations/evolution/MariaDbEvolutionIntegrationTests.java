package io.github.jpamigrations.evolution;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link EvolutionContract} on MariaDb.
 */
class MariaDbEvolutionIntegrationTests extends EvolutionContract {

	MariaDbEvolutionIntegrationTests() {
		super(TestDatabase.MARIADB, 200);
	}

}
