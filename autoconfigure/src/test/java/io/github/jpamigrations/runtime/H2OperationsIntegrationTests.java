package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for the operations of Java revisions on H2.
 */
class H2OperationsIntegrationTests extends OperationsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return H2Dialect.of(connection);
	}

}
