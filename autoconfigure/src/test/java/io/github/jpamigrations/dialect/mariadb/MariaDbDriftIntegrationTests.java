package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.DriftContract;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DriftContract} on MariaDB.
 */
@CurrentMariaDb
class MariaDbDriftIntegrationTests extends DriftContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

}
