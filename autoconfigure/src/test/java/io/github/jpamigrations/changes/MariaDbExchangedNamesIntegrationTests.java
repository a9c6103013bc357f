package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ExchangedNamesContract} on MariaDB.
 */
class MariaDbExchangedNamesIntegrationTests extends ExchangedNamesContract {

	MariaDbExchangedNamesIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
