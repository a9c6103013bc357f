package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link HiddenKeyContract} on MariaDB.
 */
class MariaDbHiddenKeyIntegrationTests extends HiddenKeyContract {

	MariaDbHiddenKeyIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

	@Override
	String hidden() {
		return "ignored";
	}

	@Override
	String visible() {
		return "not ignored";
	}

}
