package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The last statement of a revision, its record and the commit are one message: whichever
 * of them fails, the error says which, and all or nothing is in the database.
 */
class PostgreSqlLastStatementIntegrationTests extends MigratorFixture {

	private static final String NOTHING = "nothing of the revision is left in the database, and the next run begins it again";

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@BeforeEach
	void firstRevision() {
		this.revisions.put("->a",
				"create table one (id integer primary key, other integer references one deferrable initially deferred);",
				"drop table one;");
	}

	private void second(String upgrade) {
		this.revisions.put("a->b", upgrade, "");
	}

	private void assertFails(String message) {
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.withMessage("Statement 1 of 1 of the upgrade of revision 'b' (b.sql:6) failed: ERROR: " + message + "; "
					+ NOTHING);
		assertThat(migrator().current()).isEqualTo(ids("a"));
		assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		assertThat(lastRun().error()).startsWith("ERROR: " + message);
	}

	@Test
	void textsGoTogetherAndTheServerKeepsTheLongOne() {
		second("create table two (id integer);");
		this.revisions.put("b->c", "insert into two values (1);\ninsert into two values (2);", "")
			.put("c->d", "update two set id = 3 where id = 2;", "");
		RecordingConnections connections = connections();
		migrator(connections).upgrade(HEADS);
		List<String> executed = connections.executed();
		assertThat(executed).filteredOn((sql) -> sql.startsWith("prepare jpa_migrations_")).hasSize(1);
		assertThat(executed).filteredOn((sql) -> sql.startsWith("execute jpa_migrations_")).hasSize(3);
		assertThat(executed.subList(executed.indexOf("insert into two values (1)"), executed.size()))
			.filteredOn((sql) -> !sql.startsWith("execute ") && !sql.startsWith("deallocate "))
			.startsWith("insert into two values (1)", "insert into two values (2)", "savepoint jpa_migrations",
					"commit", "update two set id = 3 where id = 2", "savepoint jpa_migrations", "commit");
		assertThat(history()).extracting(HistoryEntry::state).containsOnly(RunState.DONE);
		assertThat(query("select id from two order by id")).containsExactly("1", "3");
	}

	@Test
	void textsGoAloneWhereTheyMayReachSeveralSessionsOrAreCommittedLater() {
		upgrade();
		second("create table two (id integer);");
		this.settings = this.settings.withLock(MigratorSettings.LockMode.NONE);
		assertThat(executedByUpgrade()).contains("create table two (id integer)");
		this.settings = this.settings.withLock(MigratorSettings.LockMode.SESSION)
			.withTransactions(MigratorSettings.Transactions.PER_RUN);
		this.revisions.put("b->c", "create table three (id integer);", "");
		assertThat(executedByUpgrade()).contains("create table three (id integer)");
	}

	private List<String> executedByUpgrade() {
		RecordingConnections connections = connections();
		migrator(connections).upgrade(HEADS);
		assertThat(connections.executed()).noneMatch((sql) -> sql.contains("jpa_migrations"));
		return connections.executed();
	}

	@Test
	void statementThatFails() {
		second("drop table nowhere;");
		assertFails("table \"nowhere\" does not exist");
	}

	@Test // The record fails by a division by zero as well.
	void statementThatDividesByZero() {
		second("insert into one select 1 / 0;");
		assertFails("division by zero");
	}

	@Test
	void commitThatFails() {
		second("insert into one values (1, 7);");
		assertFails("insert or update on table \"one\" violates foreign key constraint \"one_other_fkey\"");
		assertThat(query("select id from one")).isEmpty();
	}

	@Test
	void recordThatFails() {
		upgrade();
		second("alter table migration_history drop column raw_hash;");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageStartingWith("Could not record the upgrade of revision 'b' (b.sql): ERROR: ")
			.withMessageEndingWith(NOTHING);
		assertThat(migrator().current()).isEqualTo(ids("a"));
	}

	@Test
	void headThatIsGone() {
		upgrade();
		second("delete from migration_version;");
		assertThatExceptionOfType(VersionTableChangedException.class).isThrownBy(this::upgrade);
		assertThat(migrator().current()).isEqualTo(ids("a"));
	}

	@Test
	void headThatIsThereTwice() {
		upgrade();
		second("alter table migration_version drop constraint " + query(
				"select conname from pg_constraint where conrelid = 'migration_version'::regclass and contype = 'p'")
			.get(0) + ";");
		this.revisions.put("b->c", "insert into migration_version select * from migration_version;", "")
			.put("c->d", "create table four (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("d"));
		assertThat(query("select version_num from migration_version")).containsExactly("d");
		assertThat(history()).extracting(HistoryEntry::state).containsOnly(RunState.DONE).hasSize(4);
	}

	@Test
	void textThatEndsInACommentOrReturnsRows() {
		second("insert into one values (1), (2) returning id, other -- ; drop table one");
		this.revisions.put("b->c", "with two as (select 2) select 1 from one", "");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select id from one order by id")).containsExactly("1", "2");
	}

	/**
	 * The driver asks for one row of a query in a batch, and functions are called row by
	 * row.
	 */
	@Test
	void queryRunsToItsEnd() {
		second("""
				insert into one values (1), (2), (3);
				create function f(integer) returns integer language sql
					as 'insert into one values ($1 + 10) returning id';
				with all_of_it as (select id from one) select f(id) from all_of_it;""");
		assertThat(upgrade().to()).isEqualTo(ids("b"));
		assertThat(query("select id from one order by id")).containsExactly("1", "2", "3", "11", "12", "13");
	}

	@Test
	void historyTableThatIsBroken() {
		upgrade();
		second("create table two (id integer);");
		this.schema.execute("alter table migration_history drop column raw_hash",
				"alter table migration_history add column raw_hash text generated always as ('none') stored");
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageStartingWith("Could not record the upgrade of revision 'b' (b.sql): ERROR: ")
			.withMessageEndingWith(NOTHING);
		assertThat(exists("two")).isFalse();
	}

	@Test
	void timesAreThoseOfTheServer() {
		second("create table two as select from pg_sleep(0.3);");
		HistoryEntry.Execution told = upgrade().runs().get(1).execution();
		HistoryEntry.Execution kept = lastRun().execution();
		assertThat(kept.installedOn()).isEqualTo(told.installedOn());
		assertThat(kept.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(300)).isLessThanOrEqualTo(told.duration());
		assertThat(kept.finishedOn()).isBetween(kept.installedOn().plusMillis(300), told.finishedOn());
	}

	@Test
	void valuesOfPlaceholdersAreNotTold() {
		this.settings = this.settings.withPlaceholders(Map.of("password", "swordfish"));
		second("insert into one values ('${password}');");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade).satisfies((ex) -> {
			assertThat(ex).hasMessageContaining("${password}").hasStackTraceContaining("${password}");
			assertThat(ex.getMessage() + ex.getCause()).doesNotContain("swordfish");
		});
		assertThat(lastRun().error()).contains("${password}").doesNotContain("swordfish");
	}

	/**
	 * As where definitions commit by themselves.
	 */
	@Test
	void listenerIsToldOfTheLastStatementWhenTheRevisionIsInTheDatabase() {
		second("create table two (id integer);\ninsert into two values (1);");
		List<String> found = new ArrayList<>();
		this.settings = this.settings.withListener(new MigrationListener() {

			@Override
			public void afterStatement(StatementPosition statement) {
				found.add(statement.index() + " of " + statement.revision() + ": " + migrator().current());
				if (statement.index() == 2) {
					throw new IllegalStateException("not today");
				}
			}

		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::upgrade).withMessage("not today");
		assertThat(found).containsExactly("1 of a: []", "1 of b: [a]", "2 of b: [b]");
		assertThat(lastRun().state()).isEqualTo(RunState.DONE);
	}

}
