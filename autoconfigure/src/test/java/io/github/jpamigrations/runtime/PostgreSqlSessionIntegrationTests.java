package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the session of a run on PostgreSQL.
 */
class PostgreSqlSessionIntegrationTests extends SessionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Override
	String use(String schema) {
		return "set search_path to " + schema;
	}

	@Test
	void tablesOfAnotherSchemaOnTheSearchPathAreNotOurs() {
		this.revisions.put("->a", "create table one (id integer);", "");
		upgrade();
		String tenant = this.schema.name() + "_other";
		this.schema.execute("create schema " + tenant);
		ConnectionSource connections = () -> {
			Connection connection = this.schema.connection();
			try (Statement statement = connection.createStatement()) {
				statement.execute("set search_path to " + tenant + ", " + this.schema.name());
			}
			return connection;
		};
		assertThat(migrator(connections).current()).isEmpty();
		assertThat(migrator(connections).upgrade(HEADS).runs()).hasSize(1);
		assertThat(exists(tenant + ".one")).isTrue();
		assertThat(exists(tenant + ".migration_version")).isTrue();
	}

	@Test
	void aDumpThatEmptiesTheSearchPathDoesNoHarm() {
		this.revisions
			.put("->a",
					"select pg_catalog.set_config('search_path', '', false);\ncreate table " + this.schema.name()
							+ ".one (id integer);",
					"")
			.put("a->b", "create table two (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("b"));
		assertThat(exists("two")).isTrue();
	}

	@Test
	void deferredConstraintThatFailsAtCommitLeavesNothing() {
		this.revisions.put("->a",
				"create table one (id integer primary key, other integer references one deferrable initially deferred);\n"
						+ "insert into one values (1, 7);",
				"");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.remains())
				.isEqualTo("nothing of the revision is left in the database, and the next run begins it again"));
		assertThat(exists("one")).isFalse();
		assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
	}

	@Test
	void survivesTheEndOfItsSession() throws Exception {
		survivesTheEndOfItsSession("select 'select pg_terminate_backend(' || pid || ')' from pg_stat_activity"
				+ " where query like 'alter table one%' and pid <> pg_backend_pid() and wait_event_type = 'Lock'");
	}

}
