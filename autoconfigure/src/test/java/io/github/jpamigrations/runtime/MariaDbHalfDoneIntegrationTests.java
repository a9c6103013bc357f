package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for half-done revisions on MariaDB.
 */
class MariaDbHalfDoneIntegrationTests extends HalfDoneContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	String productName() {
		return "MariaDB";
	}

	@Override
	String changeOfSession() {
		return "set foreign_key_checks = 0";
	}

}
