package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link AdoptionContract} on MariaDb.
 */
class MariaDbAdoptionIntegrationTests extends AdoptionContract {

	MariaDbAdoptionIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
