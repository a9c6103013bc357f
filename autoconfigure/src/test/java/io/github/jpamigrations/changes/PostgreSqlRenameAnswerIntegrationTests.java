package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameAnswerContract} on PostgreSQL.
 */
class PostgreSqlRenameAnswerIntegrationTests extends RenameAnswerContract {

	PostgreSqlRenameAnswerIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
