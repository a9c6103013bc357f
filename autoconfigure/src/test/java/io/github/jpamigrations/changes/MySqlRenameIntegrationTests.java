package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameContract} on MySQL.
 */
class MySqlRenameIntegrationTests extends RenameContract {

	MySqlRenameIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
