package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameContract} on H2.
 */
class H2RenameIntegrationTests extends RenameContract {

	H2RenameIntegrationTests() {
		super(TestDatabase.H2);
	}

}
