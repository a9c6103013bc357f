package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mysql.TableOptionsContract;
import io.github.jpamigrations.testing.CurrentMariaDb;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link TableOptionsContract} on MariaDB.
 */
@CurrentMariaDb
class MariaDbTableOptionsIntegrationTests extends TableOptionsContract {

	@Override
	protected TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	protected SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

}
