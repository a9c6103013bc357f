package io.github.jpamigrations.autogenerate;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link LossOfObjectsContract} on H2.
 */
class H2LossOfObjectsIntegrationTests extends LossOfObjectsContract {

	H2LossOfObjectsIntegrationTests() {
		super(TestDatabase.H2);
	}

	@Override
	String createOther() {
		this.schema.execute("create schema \"other\"");
		return "other";
	}

	@Override
	String[] trigger(String name, String table) {
		// The trigger lives in the schema of its table.
		String schema = table.contains(".") ? table.substring(0, table.indexOf('.') + 1) : "";
		return new String[] { "create trigger " + schema + quoted(name) + " before insert on " + table
				+ " for each row as $$org.h2.api.Trigger create() { return (connection, before, after) -> { }; }$$" };
	}

}
