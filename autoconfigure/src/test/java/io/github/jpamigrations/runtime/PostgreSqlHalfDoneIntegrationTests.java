package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for half-done revisions on PostgreSQL.
 */
class PostgreSqlHalfDoneIntegrationTests extends HalfDoneContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Override
	String productName() {
		return "PostgreSQL";
	}

	@Override
	String changeOfSession() {
		return "set lock_timeout = '5s'";
	}

}
