package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SessionModesContract} on PostgreSQL.
 */
class PostgreSqlSessionModesIntegrationTests extends SessionModesContract {

	PostgreSqlSessionModesIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Override
	String modes() {
		return "options=-c%20standard_conforming_strings%3Doff";
	}

	@Override
	String comments() {
		return "select col_description(attrelid, attnum) from pg_attribute where attrelid = 'saying'::regclass";
	}

}
