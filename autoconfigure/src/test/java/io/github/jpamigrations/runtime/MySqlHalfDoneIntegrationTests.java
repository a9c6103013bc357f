package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for half-done revisions on MySQL.
 */
class MySqlHalfDoneIntegrationTests extends HalfDoneContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	String productName() {
		return "MySQL";
	}

	@Override
	String changeOfSession() {
		return "set foreign_key_checks = 0";
	}

}
