package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ConnectionLossContract} on PostgreSQL.
 */
class PostgreSqlConnectionLossIntegrationTests extends ConnectionLossContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Override
	boolean endsWithItsLastStatement() {
		return true;
	}

}
