package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the row lock on MariaDB.
 */
class MariaDbRowLockIntegrationTests extends RowLockContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

}
