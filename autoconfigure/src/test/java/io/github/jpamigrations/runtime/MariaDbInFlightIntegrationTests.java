package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for statements in flight on MariaDB.
 */
class MariaDbInFlightIntegrationTests extends InFlightContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
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
