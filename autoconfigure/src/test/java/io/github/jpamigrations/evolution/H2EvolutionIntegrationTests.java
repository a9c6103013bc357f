package io.github.jpamigrations.evolution;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link EvolutionContract} on H2.
 */
class H2EvolutionIntegrationTests extends EvolutionContract {

	H2EvolutionIntegrationTests() {
		super(TestDatabase.H2, 300);
	}

}
