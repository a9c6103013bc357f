package io.github.jpamigrations.neighbours;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NeighboursContract} on H2.
 */
class H2NeighboursIntegrationTests extends NeighboursContract {

	H2NeighboursIntegrationTests() {
		super(TestDatabase.H2);
	}

}
