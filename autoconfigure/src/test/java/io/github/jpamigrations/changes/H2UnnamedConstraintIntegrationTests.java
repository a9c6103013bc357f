package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link UnnamedConstraintContract} on H2.
 */
class H2UnnamedConstraintIntegrationTests extends UnnamedConstraintContract {

	H2UnnamedConstraintIntegrationTests() {
		super(TestDatabase.H2);
	}

}
