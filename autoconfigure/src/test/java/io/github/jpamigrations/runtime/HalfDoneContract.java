package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.revision.RevisionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is in the database after a failure at any point of a revision, what the history
 * says then, and what the next run does.
 */
abstract class HalfDoneContract extends MigratorFixture {

	private static final String BROKEN = """
			create table one (id integer primary key);
			insert into one values (1);
			alter table nowhere add column two integer;
			insert into one values (4);
			create table five (id integer);""";

	private static final String REPAIRED = BROKEN.replace("alter table nowhere", "alter table one")
		.replace("values (4)", "values (4, 44)");

	private static final String DROP = "drop table one;\ndrop table five;";

	/**
	 * Return how a revision is written that runs without a transaction on every database.
	 */
	String withoutTransaction() {
		return "-- transaction: none";
	}

	private void putBroken(String header) {
		this.revisions.put("->a", header, BROKEN, DROP);
	}

	private void putRepaired(String header) {
		this.revisions.put("->a", header, REPAIRED, DROP);
	}

	@Test
	void failedRevisionSaysWhatIsInTheDatabase() {
		putBroken("");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade).satisfies((ex) -> {
			assertThat(ex).hasMessageStartingWith("Statement 3 of 5 of the upgrade of revision 'a' (a.sql:7) failed: ")
				.hasMessageEndingWith("; " + ex.remains());
			assertThat(ex.remains()).isEqualTo(remainsOfBroken());
			assertThat(ex.position().sql()).isEqualTo("alter table nowhere add column two integer");
			assertThat(ex.revision()).isEqualTo(new RevisionId("a"));
		});
		assertThat(exists("one")).isEqualTo(!transactionalDdl());
		assertThat(exists("five")).isFalse();
		assertThat(migrator().current()).isEmpty();
		HistoryEntry run = lastRun();
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.progress().total()).isEqualTo(5);
		assertThat(run.progress().done()).isEqualTo(transactionalDdl() ? 0 : 2);
		assertThat(run.progress().inFlight()).isNull();
		assertThat(run.halfDone()).isEqualTo(!transactionalDdl());
		assertThat(run.error()).containsIgnoringCase("nowhere");
		assertThat(run.execution().duration()).isNotNull();
		assertThat(migrator().status().upToDate()).isFalse();
	}

	private String remainsOfBroken() {
		return transactionalDdl() ? "nothing of the revision is left in the database, and the next run begins it again"
				: "2 are applied and not rolled back because " + productName()
						+ " commits DDL implicitly, and the next run goes on with " + "this statement";
	}

	abstract String productName();

	@Test
	void repairedRevisionGoesOnWhereItFailed() {
		putBroken("");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		putRepaired("");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one order by id")).containsExactly("1", "4");
		assertThat(exists("five")).isTrue();
		List<HistoryEntry> history = history();
		assertThat(history).hasSize(transactionalDdl() ? 2 : 1);
		HistoryEntry run = lastRun();
		assertThat(run.state()).isEqualTo(RunState.DONE);
		assertThat(run.progress().done()).isEqualTo(5);
		assertThat(run.error()).isNull();
		assertThat(upgrade().isEmpty()).isTrue();
	}

	@Test
	void withoutTransactionResumesOnEveryDatabase() {
		putBroken(withoutTransaction());
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.remains())
				.isEqualTo("2 are applied and not rolled back because the revision runs without a transaction, "
						+ "and the next run goes on with this statement"));
		assertThat(query("select id from one")).containsExactly("1");
		putRepaired(withoutTransaction());
		RecordingConnections connections = connections();
		assertThat(migrator(connections).upgrade(HEADS).to()).isEqualTo(ids("a"));
		assertThat(connections.executed()).doesNotContain("create table one (id integer primary key)",
				"insert into one values (1)");
		assertThat(query("select id from one order by id")).containsExactly("1", "4");
		assertThat(history()).hasSize(1);
	}

	@Test
	void aRevisionThatIsHalfDoneIsResumedEvenIfItBecameTransactional() {
		putBroken(withoutTransaction());
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		putRepaired("");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one order by id")).containsExactly("1", "4");
	}

	@Test
	void refusesDoneStatementsThatWereEdited() {
		putBroken(withoutTransaction());
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		this.revisions.put("->a", withoutTransaction(), REPAIRED.replace("values (1)", "values (2)"), DROP);
		assertThatExceptionOfType(EditedStatementsException.class).isThrownBy(this::upgrade)
			.withMessage("The first 2 statements of revision 'a' in a.sql are applied and were changed afterwards")
			.satisfies((ex) -> assertThat(ex.done()).isEqualTo(2));
		this.revisions.put("->a", withoutTransaction(), "create table one (id integer primary key);", DROP);
		assertThatExceptionOfType(EditedStatementsException.class).isThrownBy(this::upgrade);
		assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		putRepaired(withoutTransaction());
		assertThat(upgrade().to()).isEqualTo(ids("a"));
	}

	@Test
	void firstStatementThatFailsLeavesNothingToResume() {
		this.revisions.put("->a", withoutTransaction(), "drop table nowhere;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.remains())
				.isEqualTo("none is applied, and the next run begins with this statement"));
		assertThat(lastRun().halfDone()).isFalse();
		this.revisions.put("->a", withoutTransaction(), "create table other (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(history()).extracting(HistoryEntry::state).containsExactly(RunState.FAILED, RunState.DONE);
	}

	@Test
	void failedRowsLeaveNothing() {
		this.revisions.put("->a", withoutTransaction(),
				"create table one (id integer primary key);\ninsert into one values (1);\n"
						+ "insert into one select 1 from one;",
				"");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		assertThat(lastRun().progress().done()).isEqualTo(2);
		assertThat(query("select id from one")).containsExactly("1");
	}

	@Test
	void earlierRevisionsStay() {
		this.revisions.put("->z", "create table zero (id integer);", "drop table zero;")
			.put("z->a", BROKEN, DROP)
			.put("a->b", "create table never (id integer);", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		assertThat(migrator().current()).isEqualTo(ids("z"));
		assertThat(exists("zero")).isTrue();
		assertThat(exists("never")).isFalse();
		this.revisions.put("z->a", REPAIRED, DROP);
		assertThat(upgrade().to()).isEqualTo(ids("b"));
	}

	@Test
	void downgradeOverAHalfDoneUpgradeFails() {
		this.revisions.put("->z", "create table zero (id integer);", "drop table zero;")
			.put("z->a", withoutTransaction(), BROKEN, DROP);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(() -> migrator().downgrade(BASE))
			.withMessage("The upgrade of revision 'a' is half-done: 2 of 5 statements are applied")
			.satisfies((ex) -> {
				assertThat(ex.direction()).isEqualTo(Direction.UPGRADE);
				assertThat(ex.done()).isEqualTo(2);
				assertThat(ex.total()).isEqualTo(5);
			});
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(() -> migrator().upgrade(to("z")));
	}

	@Test
	void stampGivesUpAHalfDoneRevision() {
		this.revisions.put("->z", "create table zero (id integer);", "drop table zero;")
			.put("z->a", withoutTransaction(), BROKEN, DROP);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		assertThat(migrator().stamp(to("z")).to()).isEqualTo(ids("z"));
		HistoryEntry run = lastRun();
		assertThat(run.state()).isEqualTo(RunState.ABANDONED);
		assertThat(run.progress().done()).isEqualTo(2);
		assertThat(run.error()).containsIgnoringCase("nowhere");
		assertThat(migrator().downgrade(BASE).to()).isEmpty();
		assertThat(exists("one")).isTrue();
	}

	@Test
	void halfDoneDowngradeIsResumedByADowngradeOnly() {
		this.revisions.put("->a", withoutTransaction(),
				"create table one (id integer);\ncreate table two (id integer);",
				"drop table one;\ndrop table nowhere;");
		upgrade();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator().downgrade(BASE));
		assertThat(migrator().current()).isEqualTo(ids("a"));
		assertThat(exists("one")).isFalse();
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(this::upgrade)
			.withMessage("The downgrade of revision 'a' is half-done: 1 of 2 statements are applied");
		this.revisions.put("->a", withoutTransaction(),
				"create table one (id integer);\ncreate table two (id integer);", "drop table one;\ndrop table two;");
		assertThat(migrator().downgrade(BASE).to()).isEmpty();
		assertThat(exists("two")).isFalse();
	}

	@Test
	void rowsCommitTogetherWithTheJournal() {
		this.revisions.put("->a", withoutTransaction(),
				"create table one (id integer);\ninsert into one values (1);\ninsert into one values (2);", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("insert into one values (2)")).upgrade(HEADS))
			.satisfies((ex) -> assertThat(ex.remains()).startsWith("2 are applied and not rolled back"));
		assertThat(lastRun().state()).isEqualTo(RunState.RUNNING);
		assertThat(lastRun().progress().done()).isEqualTo(2);
		assertThat(query("select id from one")).containsExactly("1");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one order by id")).containsExactly("1", "2");
	}

	@Test
	void theEndOfARevisionIsOneTransaction() {
		this.revisions.put("->a", withoutTransaction(), "create table one (id integer);\ninsert into one values (1);",
				"");
		assertThatExceptionOfType(MigrationDatabaseException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("insert into " + versionTable())).upgrade(HEADS));
		assertThat(migrator().current()).isEmpty();
		assertThat(lastRun().state()).isEqualTo(RunState.RUNNING);
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one")).containsExactly("1");
	}

	private String versionTable() {
		try (Connection connection = this.schema.connection()) {
			return HistoryTables.resolve(connection, this.settings).version();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void killedTransactionLeavesNothing() {
		this.revisions.put("->a", "create table one (id integer);\ninsert into one values (1);", "");
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfter("insert into one")).upgrade(HEADS));
		assertThat(exists("one")).isEqualTo(!transactionalDdl());
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select id from one")).containsExactly("1");
	}

	@Test
	void runsStatementsOfTheSessionAgainAtResume() {
		this.revisions.put("->a", withoutTransaction(),
				changeOfSession() + ";\ncreate table one (id integer);\n" + "drop table nowhere;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		this.revisions.put("->a", withoutTransaction(),
				changeOfSession() + ";\ncreate table one (id integer);\n" + "create table two (id integer);", "");
		RecordingConnections connections = connections();
		migrator(connections).upgrade(HEADS);
		assertThat(connections.executed()).contains(changeOfSession(), "create table two (id integer)")
			.doesNotContain("create table one (id integer)");
	}

	/**
	 * Return a statement that changes nothing but the session.
	 */
	abstract String changeOfSession();

}
