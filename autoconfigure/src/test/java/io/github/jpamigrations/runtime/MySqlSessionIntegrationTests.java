package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the session of a run on MySQL.
 */
class MySqlSessionIntegrationTests extends SessionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	String use(String schema) {
		return "use " + schema;
	}

	@Override
	String dropSchemaStatement(String name) {
		return "drop schema " + name;
	}

}
