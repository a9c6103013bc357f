package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link AdoptionContract} on H2.
 */
class H2AdoptionIntegrationTests extends AdoptionContract {

	H2AdoptionIntegrationTests() {
		super(TestDatabase.H2);
	}

}
