package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SurroundingsContract} on H2.
 */
class H2SurroundingsIntegrationTests extends SurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	String toIndia() {
		return "set time zone '5:30'";
	}

	@Override
	List<String> account(String name) {
		return List.of("create user " + name + " password 'secret'",
				"grant select, insert, update, delete on schema public to " + name);
	}

	@Override
	List<String> grantCreate(String name) {
		return List.of("grant alter any schema to " + name);
	}

	@Override
	List<String> dropAccount(String name) {
		return List.of("drop user if exists " + name);
	}

	@Override
	String urlOfAccount() {
		// Only an administrator may say how long the database stays.
		return this.schema.url().replace(";DB_CLOSE_DELAY=-1", "");
	}

}
