package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameContract} on PostgreSQL.
 */
class PostgreSqlRenameIntegrationTests extends RenameContract {

	PostgreSqlRenameIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
