package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for statements in flight on MySQL.
 */
class MySqlInFlightIntegrationTests extends InFlightContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	String dropIndex(String index, String table) {
		return "drop index " + index + " on " + table;
	}

	@Override
	String identity() {
		return "id integer auto_increment primary key";
	}

}
