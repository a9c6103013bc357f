package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RulesContract} on MySql.
 */
class MySqlRulesIntegrationTests extends RulesContract {

	MySqlRulesIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	@Override
	String[] trigger() {
		return new String[] {
				"create trigger note_by_hand before insert on note for each row set new.text = new.text" };
	}

}
