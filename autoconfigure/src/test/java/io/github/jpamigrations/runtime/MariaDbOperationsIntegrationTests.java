package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the operations of Java revisions on MariaDB.
 */
class MariaDbOperationsIntegrationTests extends OperationsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	String timestamp() {
		return "datetime(6)";
	}

	@Override
	String createSequence(int startWith, int incrementBy) {
		return super.createSequence(startWith, incrementBy) + " nocache";
	}

}
