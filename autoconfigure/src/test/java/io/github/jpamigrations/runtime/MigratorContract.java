package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * What a {@link Migrator} does on every database.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class MigratorContract extends MigratorFixture {

	private void makeThree() {
		this.revisions
			.put("->a", "create table person (id integer primary key);\ninsert into person values (1);",
					"drop table person;")
			.put("a->b", "alter table person add column age integer;\nupdate person set age = 7;",
					"alter table person drop column age;")
			.put("b->c", "create table pet (id integer primary key);", "drop table pet;");
	}

	@Test
	void upgradesToHeadsAndDowngradesToBase() {
		makeThree();
		MigrationReport up = upgrade();
		assertThat(up.from()).isEmpty();
		assertThat(up.to()).isEqualTo(ids("c"));
		assertThat(up.runs()).extracting((run) -> run.revision().value()).containsExactly("a", "b", "c");
		assertThat(migrator().current()).isEqualTo(ids("c"));
		assertThat(query("select age from person")).containsExactly("7");
		assertThat(exists("pet")).isTrue();

		MigrationReport down = migrator().downgrade(BASE);
		assertThat(down.from()).isEqualTo(ids("c"));
		assertThat(down.to()).isEmpty();
		assertThat(down.runs()).extracting((run) -> run.revision().value()).containsExactly("c", "b", "a");
		assertThat(migrator().current()).isEmpty();
		assertThat(exists("person")).isFalse();
		assertThat(exists("pet")).isFalse();
		assertThat(query("select version_num from migration_version")).isEmpty();

		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select state from migration_history")).hasSize(9).containsOnly("done");
	}

	@Test
	void stopsAtTheTarget() {
		makeThree();
		assertThat(migrator().upgrade(to("b")).to()).isEqualTo(ids("b"));
		assertThat(exists("pet")).isFalse();
		assertThat(migrator().upgrade(new RevisionTarget.Relative(1)).to()).isEqualTo(ids("c"));
		assertThat(migrator().downgrade(new RevisionTarget.Relative(-2)).to()).isEqualTo(ids("a"));
		assertThat(query("select version_num from migration_version")).containsExactly("a");
	}

	@Test
	void keepsBranchesAndMerges() {
		this.revisions.put("->a", "create table a (id integer);", "drop table a;")
			.put("a->b", "create table b (id integer);", "drop table b;")
			.put("a->c", "create table c (id integer);", "drop table c;");
		assertThat(upgrade().to()).isEqualTo(ids("b", "c"));
		assertThat(query("select version_num from migration_version order by version_num")).containsExactly("b", "c");
		this.revisions.put("b,c->m", "", "");
		assertThat(upgrade().to()).isEqualTo(ids("m"));
		assertThat(lastRun().downRevisions()).containsExactly(new RevisionId("b"), new RevisionId("c"));
		assertThat(migrator().downgrade(to("b")).to()).isEqualTo(ids("b", "c"));
	}

	@Test
	void writesTheHistory() {
		makeThree();
		Instant before = Instant.now();
		upgrade();
		HistoryEntry run = history().get(1);
		assertThat(run.sequence()).isEqualTo(2);
		assertThat(run.revision()).isEqualTo(new RevisionId("b"));
		assertThat(run.downRevisions()).containsExactly(new RevisionId("a"));
		assertThat(run.direction()).isEqualTo(Direction.UPGRADE);
		assertThat(run.message()).isEqualTo("make b");
		assertThat(run.checksum()).startsWith("1:");
		assertThat(run.rawHash()).isEqualTo(this.revisions.get().revision(run.revision()).rawHash());
		assertThat(run.state()).isEqualTo(RunState.DONE);
		assertThat(run.progress().total()).isEqualTo(2);
		assertThat(run.progress().done()).isEqualTo(2);
		assertThat(run.progress().inFlight()).isNull();
		assertThat(run.execution().installedBy()).isEqualTo("tester");
		assertThat(run.execution().installedOn()).isCloseTo(before, within(Duration.ofMinutes(1)));
		assertThat(run.execution().finishedOn()).isAfterOrEqualTo(run.execution().installedOn());
		assertThat(run.execution().duration()).isNotNull().isLessThan(Duration.ofMinutes(1));
		assertThat(run.error()).isNull();
	}

	@Test
	void takesTheDatabaseUserWhereNobodyIsNamed() {
		this.settings = MigratorSettings.defaults();
		makeThree();
		upgrade();
		assertThat(lastRun().execution().installedBy()).containsIgnoringCase(this.schema.user());
	}

	@Test
	void atHeadSendsOneStatementAndLeavesTheConnectionAlone() {
		makeThree();
		upgrade();
		RecordingConnections connections = connections();
		MigrationReport report = migrator(connections).upgrade(HEADS);
		assertThat(report.isEmpty()).isTrue();
		assertThat(report.to()).isEqualTo(ids("c"));
		assertThat(connections.executed()).hasSize(1);
		assertThat(connections.discarded()).isZero();
	}

	@Test
	void discardsTheConnectionThatRanRevisionsUnlessThatWouldBreakThem() {
		makeThree();
		RecordingConnections connections = connections();
		migrator(connections).upgrade(HEADS);
		assertThat(connections.discarded()).isEqualTo(this.dialect.session().outlivesRun() ? 0 : 1);
	}

	@Test
	void readsWithoutWriting() {
		makeThree();
		assertThat(migrator().current()).isEmpty();
		MigrationStatus status = migrator().status();
		assertThat(status.current()).isEmpty();
		assertThat(status.heads()).isEqualTo(ids("c"));
		assertThat(status.pending()).extracting(Revision::id)
			.containsExactly(new RevisionId("a"), new RevisionId("b"), new RevisionId("c"));
		assertThat(status.upToDate()).isFalse();
		assertThat(status.history()).isEmpty();
		assertThat(exists("migration_version")).isFalse();
		assertThat(exists("migration_history")).isFalse();
	}

	@Test
	void tellsWhereTheDatabaseStands() {
		makeThree();
		migrator().upgrade(to("b"));
		MigrationStatus status = migrator().status();
		assertThat(status.current()).isEqualTo(ids("b"));
		assertThat(status.pending()).extracting(Revision::id).containsExactly(new RevisionId("c"));
		assertThat(status.ahead()).isFalse();
		upgrade();
		assertThat(migrator().status().upToDate()).isTrue();
	}

	@Test
	void worksOnConnectionsWithoutAutoCommit() {
		makeThree();
		migrator(connections().withoutAutoCommit()).upgrade(HEADS);
		RecordingConnections connections = connections().withoutAutoCommit();
		assertThat(migrator(connections).upgrade(HEADS).isEmpty()).isTrue();
		assertThat(query("select age from person")).containsExactly("7");
		migrator(connections().withoutAutoCommit()).downgrade(BASE);
		assertThat(exists("person")).isFalse();
	}

	@Test
	void twoMigratorsAtOnceRunEachRevisionOnce() throws Exception {
		makeThree();
		for (int i = 0; i < 10; i++) {
			this.revisions.put(((i == 0) ? "c" : "x" + (i - 1)) + "->x" + i,
					"create table x" + i + " (id integer);\ninsert into x" + i + " values (1);", "");
		}
		ExecutorService executor = Executors.newFixedThreadPool(4);
		try {
			List<Future<MigrationReport>> reports = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				reports.add(executor.submit(this::upgrade));
			}
			int runs = 0;
			for (Future<MigrationReport> report : reports) {
				runs += report.get().runs().size();
			}
			assertThat(runs).isEqualTo(13);
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(history()).hasSize(13).allMatch((run) -> run.state() == RunState.DONE);
		assertThat(query("select id from x9")).containsExactly("1");
	}

	@Test
	void aSessionDoesEverythingOnOneConnection() {
		makeThree();
		RecordingConnections connections = connections();
		Connection[] only = new Connection[1];
		ConnectionSource poolOfOne = () -> {
			assertThat(only[0]).isNull();
			only[0] = connections.open();
			return only[0];
		};
		try (MigrationSession session = migrator(poolOfOne).open()) {
			assertThat(session.upgrade(to("b")).to()).isEqualTo(ids("b"));
			assertThat(session.connection()).isSameAs(only[0]);
			this.revisions.put("c->d", "insert into pet values (3);", "");
			assertThat(session.upgrade(HEADS).to()).isEqualTo(ids("d"));
			assertThat(session.status().upToDate()).isTrue();
		}
		assertThat(query("select id from pet")).containsExactly("3");
	}

	@Test
	void givesUpWaitingForTheLock() {
		makeThree();
		this.settings = this.settings.withTimeouts(Duration.ofMillis(300), Duration.ofSeconds(10));
		try (MigrationSession session = migrator().open()) {
			assertThatExceptionOfType(MigrationLockException.class).isThrownBy(this::upgrade)
				.satisfies((ex) -> assertThat(ex.waited()).isGreaterThanOrEqualTo(Duration.ofMillis(300)));
			assertThat(session.status().history()).isEmpty();
		}
		assertThat(upgrade().runs()).hasSize(3);
	}

	@Test
	void appliedRevisionWithoutFileFails() {
		makeThree();
		upgrade();
		this.revisions.remove("c").put("b->z", "create table z (id integer);", "");
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(this::upgrade)
			.withMessage("Can't locate revision identified by 'c'")
			.satisfies((ex) -> assertThat(ex.appliedId()).isEqualTo(new RevisionId("c")));
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> migrator().downgrade(BASE));
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> migrator().stamp(HEADS));
		assertThat(exists("z")).isFalse();
		assertThat(migrator().status().unknown()).isEqualTo(ids("c"));
	}

	@Test
	void databaseOfALaterReleaseIsAhead() {
		makeThree();
		upgrade();
		this.revisions.remove("c");
		assertThat(upgrade().isEmpty()).isTrue();
		MigrationStatus status = migrator().status();
		assertThat(status.ahead()).isTrue();
		assertThat(status.pending()).isEmpty();
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(() -> migrator().downgrade(BASE));
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.Ahead.FAIL));
		assertThatExceptionOfType(MissingRevisionException.class).isThrownBy(this::upgrade);
	}

	@Test
	void editedRevisionFails() {
		makeThree();
		upgrade();
		this.revisions.put("b->c", "create table pet (id bigint primary key);", "drop table pet;");
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(this::upgrade)
			.withMessage("The upgrade statements of revision 'c' in c.sql were changed after they had been applied")
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("c.sql"));
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.Edited.WARN));
		assertThat(upgrade().isEmpty()).isTrue();
	}

	@Test
	void editedCommentsAndDowngradesAreFine() {
		makeThree();
		upgrade();
		this.revisions.put("b->c", "-- of a person\ncreate table  pet\n(id integer primary key);",
				"drop table if exists pet;");
		assertThat(upgrade().isEmpty()).isTrue();
		assertThat(migrator().downgrade(to("b")).to()).isEqualTo(ids("b"));
	}

	@Test
	void revisionForAnotherDatabaseFails() {
		makeThree();
		this.revisions.put("c->d", "-- database: oracle", "create table d (id integer);", "");
		assertThatExceptionOfType(WrongDatabaseException.class).isThrownBy(this::upgrade)
			.withMessage("Revision 'd' in d.sql is written for 'oracle', but the connected database is '"
					+ this.dialect.id() + "'")
			.satisfies((ex) -> {
				assertThat(ex.expected()).isEqualTo("oracle");
				assertThat(ex.actual()).isEqualTo(this.dialect.id());
			});
		assertThat(exists("person")).isFalse();
		assertThat(migrator().upgrade(to("c")).to()).isEqualTo(ids("c"));
	}

	@Test
	void revisionPendingReviewFailsBeforeAnythingRuns() {
		makeThree();
		this.revisions.put("c->d", "-- review: pending", "drop table pet;", "");
		assertThatExceptionOfType(ReviewPendingException.class).isThrownBy(this::upgrade)
			.withMessage("Revision 'd' in d.sql is pending review");
		assertThat(exists("person")).isFalse();
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.Review.REVIEWED));
		assertThat(upgrade().to()).isEqualTo(ids("d"));
	}

	@Test
	void irreversibleRevisionFailsBeforeAnythingRuns() {
		makeThree();
		this.revisions.put("a->b", "alter table person add column age integer;\nupdate person set age = 7;", "none");
		upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator().downgrade(BASE))
			.withMessage("Revision 'b' has no downgrade");
		assertThat(exists("pet")).isTrue();
		assertThat(migrator().downgrade(to("b")).to()).isEqualTo(ids("b"));
	}

	@Test
	void readsAVersionTableThatAlembicStamped() {
		makeThree();
		this.schema.execute("create table person (id integer primary key)",
				"create table alembic_version (version_num varchar(32) not null, "
						+ "constraint alembic_version_pkc primary key (version_num))",
				"insert into alembic_version values ('a')");
		this.settings = this.settings.withTables(null, "alembic_version", "migration_history");
		assertThat(migrator().current()).isEqualTo(ids("a"));
		assertThat(upgrade().runs()).hasSize(2);
		assertThat(query("select version_num from alembic_version")).containsExactly("c");
		assertThat(history()).extracting((run) -> run.revision().value()).containsExactly("b", "c");
	}

	@Test
	void stampsWithoutRunning() {
		makeThree();
		MigrationReport report = migrator().stamp(to("b"));
		assertThat(report.to()).isEqualTo(ids("b"));
		assertThat(report.runs()).extracting(HistoryEntry::state).containsOnly(RunState.STAMPED);
		assertThat(exists("person")).isFalse();
		assertThat(history()).extracting((run) -> run.revision().value()).containsExactly("a", "b");
		assertThat(migrator().stamp(BASE).to()).isEmpty();
		assertThat(history()).extracting(HistoryEntry::direction)
			.containsExactly(Direction.UPGRADE, Direction.UPGRADE, Direction.DOWNGRADE, Direction.DOWNGRADE);
		assertThat(upgrade().runs()).hasSize(3);
	}

	@Test
	void stampAcceptsAnEditedRevision() {
		makeThree();
		upgrade();
		this.revisions.put("b->c", "create table pet (id integer primary key, name varchar(9));", "drop table pet;");
		assertThat(migrator().stamp(HEADS).runs()).extracting((run) -> run.revision().value()).containsExactly("c");
		assertThat(upgrade().isEmpty()).isTrue();
	}

	@Test
	void editedRevisionCanBeTakenBack() {
		makeThree();
		upgrade();
		this.revisions.put("b->c", "create table pet (id integer primary key, name varchar(9));", "drop table pet;");
		assertThat(migrator().downgrade(to("b")).to()).isEqualTo(ids("b"));
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select name from pet")).isEmpty();
	}

	@Test
	void earlierReleaseStartsWhileALaterOneIsHalfDone() {
		makeThree();
		upgrade();
		this.revisions.put("c->d", "-- transaction: none", "create table d (id integer);\ndrop table nowhere;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		this.revisions.remove("d");
		assertThat(upgrade().isEmpty()).isTrue();
		this.settings = this.settings.withPolicy(this.settings.policy().with(MigratorSettings.Ahead.FAIL));
		assertThatExceptionOfType(HalfDoneRevisionException.class).isThrownBy(this::upgrade);
	}

	@Test
	void logsInTheWordsOfAlembic(CapturedOutput output) {
		makeThree();
		upgrade();
		migrator().downgrade(to("a"));
		migrator().stamp(HEADS);
		assertThat(output).contains("Running upgrade  -> a, make a")
			.contains("Running upgrade a -> b, make b")
			.contains("Running downgrade b -> a, make b")
			.contains("Running stamp_revision a -> c")
			.containsPattern("Finished upgrade of b: 2 of 2 statements in \\d+ ms");
	}

	@Test
	void waiterSaysWhoHoldsTheLock(CapturedOutput output) {
		makeThree();
		this.settings = this.settings.withTimeouts(Duration.ofMillis(1500), Duration.ofSeconds(10));
		try (MigrationSession session = migrator().open()) {
			assertThatExceptionOfType(MigrationLockException.class).isThrownBy(this::upgrade)
				.withMessageContaining("; it is held by ");
			assertThat(session.status().current()).isEmpty();
		}
		assertThat(output).contains("Waiting for the migration lock held by ");
	}

	@Test
	void keepsMessagesOfEveryKind() {
		String message = "列 'ñ' \\ \"x\" ".repeat(200);
		this.revisions.put("->a", "-- branch labels: x", "create table one (id integer);", "");
		this.revisions.putWithMessage("a->b", message, "create table two (id integer);");
		upgrade();
		assertThat(lastRun().message()).hasSize(1000).startsWith("列 'ñ' \\ \"x\" 列").endsWith("...");
	}

	@Test
	void purgesWhatNoFileHas() {
		makeThree();
		upgrade();
		this.revisions.remove("c").put("b->z", "create table z (id integer);", "drop table z;");
		assertThat(migrator().purge(to("b")).to()).isEqualTo(ids("b"));
		assertThat(upgrade().to()).isEqualTo(ids("z"));
	}

	@Test
	void replacesOnlyPlaceholdersThatAreListed() {
		this.settings = this.settings.withPlaceholders(Map.of("name", "person"));
		this.revisions.put("->a",
				"create table ${name} (t varchar(20));\ninsert into ${name} values ('${other} {d ''x''} ?');",
				"drop table ${name};");
		upgrade();
		assertThat(query("select t from person")).containsExactly("${other} {d 'x'} ?");
		this.settings = this.settings.withPlaceholders(Map.of("name", "individual"));
		assertThat(upgrade().isEmpty()).isTrue();
	}

	@Test
	void transactionControlFailsBeforeAnythingRuns() {
		this.revisions.put("->a", "create table a (id integer);\ncommit;", "");
		assertThatExceptionOfType(TransactionControlException.class).isThrownBy(this::upgrade)
			.withMessage(
					"'commit' is not allowed in a revision: statement 2 of 2 of the upgrade of revision 'a' (a.sql:6)");
		assertThat(exists("a")).isFalse();
	}

	@Test
	void usesTablesOfAnotherNameInAnotherSchema() {
		String other = this.schema.name() + "_v";
		this.schema.execute("create schema " + other);
		try {
			makeThree();
			this.settings = this.settings.withTables(other, "v", "`My \" History`");
			upgrade();
			assertThat(exists(other + ".v")).isTrue();
			assertThat(exists("v")).isFalse();
			assertThat(upgrade().isEmpty()).isTrue();
		}
		finally {
			this.schema.execute(dropSchemaStatement(other));
		}
	}

}
