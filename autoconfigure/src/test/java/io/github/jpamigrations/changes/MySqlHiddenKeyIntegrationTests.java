package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link HiddenKeyContract} on MySQL.
 */
class MySqlHiddenKeyIntegrationTests extends HiddenKeyContract {

	MySqlHiddenKeyIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	@Override
	String hidden() {
		return "invisible";
	}

	@Override
	String visible() {
		return "visible";
	}

}
