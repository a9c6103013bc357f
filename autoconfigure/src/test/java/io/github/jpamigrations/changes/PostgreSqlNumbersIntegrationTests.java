package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NumbersContract} on PostgreSql.
 */
class PostgreSqlNumbersIntegrationTests extends NumbersContract {

	PostgreSqlNumbersIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
