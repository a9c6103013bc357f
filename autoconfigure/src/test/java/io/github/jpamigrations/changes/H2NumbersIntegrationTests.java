package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NumbersContract} on H2.
 */
class H2NumbersIntegrationTests extends NumbersContract {

	H2NumbersIntegrationTests() {
		super(TestDatabase.H2);
	}

}
