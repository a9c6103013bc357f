package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.RenameCircleContract;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link RenameCircleContract} on MariaDB.
 */
@CurrentMariaDb
class MariaDbRenameCircleIntegrationTests extends RenameCircleContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

}
