package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RulesContract} on H2.
 */
class H2RulesIntegrationTests extends RulesContract {

	H2RulesIntegrationTests() {
		super(TestDatabase.H2);
	}

	@Override
	String[] trigger() {
		return new String[] {
				"create trigger note_by_hand before insert on note for each row as $$org.h2.api.Trigger create() { "
						+ "return (connection, before, after) -> { }; }$$" };
	}

}
