package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ExchangedNamesContract} on MySQL.
 */
class MySqlExchangedNamesIntegrationTests extends ExchangedNamesContract {

	MySqlExchangedNamesIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
