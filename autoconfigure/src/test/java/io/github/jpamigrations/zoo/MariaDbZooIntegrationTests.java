package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ZooContract} on MariaDb.
 */
class MariaDbZooIntegrationTests extends ZooContract {

	MariaDbZooIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
