package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DriftContract} on MySQL.
 */
class MySqlDriftIntegrationTests extends DriftContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MySqlDialect.of(connection);
	}

	@Override
	protected List<String> byHand() {
		return List.of("alter table t add key ix_function ((lower(a)))",
				"alter table t add key ix_hidden (b) invisible");
	}

}
