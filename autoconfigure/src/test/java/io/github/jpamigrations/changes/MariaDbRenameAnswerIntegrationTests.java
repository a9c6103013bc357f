package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameAnswerContract} on MariaDB.
 */
class MariaDbRenameAnswerIntegrationTests extends RenameAnswerContract {

	MariaDbRenameAnswerIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
