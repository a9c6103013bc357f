package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ZooContract} on H2.
 */
class H2ZooIntegrationTests extends ZooContract {

	H2ZooIntegrationTests() {
		super(TestDatabase.H2);
	}

}
