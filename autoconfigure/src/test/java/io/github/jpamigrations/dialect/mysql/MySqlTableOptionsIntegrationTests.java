package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link TableOptionsContract} on MySQL.
 */
class MySqlTableOptionsIntegrationTests extends TableOptionsContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

}
