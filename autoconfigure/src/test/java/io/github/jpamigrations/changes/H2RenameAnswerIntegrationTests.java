package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameAnswerContract} on H2.
 */
class H2RenameAnswerIntegrationTests extends RenameAnswerContract {

	H2RenameAnswerIntegrationTests() {
		super(TestDatabase.H2);
	}

}
