package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link GenericZooContract} on HSQLDB.
 */
class HsqldbZooIntegrationTests extends GenericZooContract {

	HsqldbZooIntegrationTests() {
		super(TestDatabase.HSQLDB);
	}

}
