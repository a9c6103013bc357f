package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link UnnamedConstraintContract} on MariaDB.
 */
class MariaDbUnnamedConstraintIntegrationTests extends UnnamedConstraintContract {

	MariaDbUnnamedConstraintIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
