package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

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
	void aRevisionThatForgetsTheStatementsOfTheSessionDoesNoHarm() {
		this.revisions.put("->a", "create table one (id integer);", "")
			.put("a->b", "create table two (id integer);", "")
			.put("b->c", "deallocate all;\ncreate table three (id integer);", "")
			.put("c->d", "create table four (id integer);", "")
			.put("d->e", "-- transaction: none", "discard all;", "")
			.put("e->f", "create table six (id integer);", "")
			.put("f->g", "create table seven (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("g"));
		assertThat(history()).extracting((run) -> run.revision().value())
			.containsExactly("a", "b", "c", "d", "e", "f", "g");
	}

	@Test
	void whatIsRecordedIsKeptWhateverTheSessionTakesForEscapes() {
		String message = "it's ? {d} $1 :x \\' \\\\ \"q\" E'\\n' äü 🙂; commit --";
		this.revisions.putWithMessage("->a", message, "create table one (id integer);")
			.putWithMessage("a->b", message, "create table two (id integer);")
			.putWithMessage("b->c", message, "create table three (id integer);");
		upgrade("set standard_conforming_strings = off");
		assertThat(history()).extracting(HistoryEntry::message).containsExactly(message, message, message);
		assertThat(query("select message from migration_history")).containsOnly(message);
	}

	@Test
	void pointsInTimeAreKeptWhateverTheTimeZoneOfTheSession() {
		this.revisions.put("->a", "create table one (id integer);", "")
			.put("a->b", "create table two (id integer);", "");
		Instant before = Instant.now().minusSeconds(1);
		MigrationReport report = upgrade("set timezone = 'Asia/Kathmandu'; set datestyle = 'ISO, DMY'");
		assertThat(history()).extracting((run) -> run.execution().installedOn())
			.containsExactlyElementsOf(report.runs().stream().map((run) -> run.execution().installedOn()).toList())
			.allSatisfy((time) -> assertThat(time).isBetween(before, Instant.now()));
	}

	private MigrationReport upgrade(String setting) {
		return migrator(() -> {
			Connection connection = this.schema.connection();
			try (Statement statement = connection.createStatement()) {
				statement.execute(setting);
			}
			return connection;
		}).upgrade(HEADS);
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
