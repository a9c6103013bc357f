package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SessionModesContract} on MariaDB.
 */
class MariaDbSessionModesIntegrationTests extends SessionModesContract {

	MariaDbSessionModesIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

	@Override
	String modes() {
		return "sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,STRICT_TRANS_TABLES'";
	}

	@Override
	String comments() {
		return "select column_comment from information_schema.columns where table_schema = database()";
	}

}
