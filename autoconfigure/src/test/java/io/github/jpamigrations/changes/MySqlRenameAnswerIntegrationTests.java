package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameAnswerContract} on MySQL.
 */
class MySqlRenameAnswerIntegrationTests extends RenameAnswerContract {

	MySqlRenameAnswerIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
