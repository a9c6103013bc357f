package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameContract} on MariaDB.
 */
class MariaDbRenameIntegrationTests extends RenameContract {

	MariaDbRenameIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
