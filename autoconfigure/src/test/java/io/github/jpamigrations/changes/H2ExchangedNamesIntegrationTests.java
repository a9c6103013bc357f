package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ExchangedNamesContract} on H2.
 */
class H2ExchangedNamesIntegrationTests extends ExchangedNamesContract {

	H2ExchangedNamesIntegrationTests() {
		super(TestDatabase.H2);
	}

}
