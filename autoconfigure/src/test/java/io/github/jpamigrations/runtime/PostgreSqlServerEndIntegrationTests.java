package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ServerEndContract} on PostgreSQL.
 */
class PostgreSqlServerEndIntegrationTests extends ServerEndContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Override
	String longStatement() {
		return "alter table one alter column a type bigint using a + length(pg_sleep(0.1)::text)";
	}

	@Override
	String inTheMiddle() {
		return "select pid from pg_stat_activity where wait_event = 'PgSleep'";
	}

}
