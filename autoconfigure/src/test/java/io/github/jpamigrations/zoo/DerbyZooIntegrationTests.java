package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link GenericZooContract} on Apache Derby.
 */
class DerbyZooIntegrationTests extends GenericZooContract {

	DerbyZooIntegrationTests() {
		super(TestDatabase.DERBY);
	}

}
