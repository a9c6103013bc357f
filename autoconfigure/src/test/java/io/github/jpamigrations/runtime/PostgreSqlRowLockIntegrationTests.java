package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the row lock on PostgreSQL.
 */
class PostgreSqlRowLockIntegrationTests extends RowLockContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Test
	void theLockDoesNotHoldUpAConcurrentIndexBuild() {
		this.revisions.put("b->c", "-- transaction: none", "create index concurrently one_id on one (id);", "");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
	}

	/**
	 * Behind a pooler of transactions another session would be asked for them.
	 */
	@Test
	void keepsNothingInTheSession() {
		this.revisions.put("b->c", "create table three as select name, statement from pg_prepared_statements"
				+ " where name like 'jpa_migrations%';", "");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select name from three")).isEmpty();
	}

}
