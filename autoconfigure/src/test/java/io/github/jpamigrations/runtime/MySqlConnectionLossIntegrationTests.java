package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ConnectionLossContract} on MySQL.
 */
class MySqlConnectionLossIntegrationTests extends ConnectionLossContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

}
