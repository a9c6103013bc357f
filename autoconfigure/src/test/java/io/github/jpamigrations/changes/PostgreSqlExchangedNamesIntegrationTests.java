package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ExchangedNamesContract} on PostgreSQL.
 */
class PostgreSqlExchangedNamesIntegrationTests extends ExchangedNamesContract {

	PostgreSqlExchangedNamesIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
