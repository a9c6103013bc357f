package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ServerEndContract} on MariaDB.
 */
class MariaDbServerEndIntegrationTests extends ServerEndContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	String longStatement() {
		// Copies the table, and computes something long for each row.
		StringBuilder sql = new StringBuilder("alter table one");
		for (String column : List.of(" add column b", ", add column c", ", add column d", ", add column e")) {
			sql.append(column).append(" char(128) as (sha2(repeat(a, 8000000), 512)) stored");
		}
		return sql.toString();
	}

	@Override
	String inTheMiddle() {
		return "select id from information_schema.processlist where state like 'copy%' and info like 'alter table one%'";
	}

}
