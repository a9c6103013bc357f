package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.DuplicateRevisionException;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions written in Java in the graph and under the journal: whatever moment a run
 * ends at, starting again ends where a run without trouble does.
 */
abstract class JavaRevisionContract extends BatchContract {

	@Test
	void runsBetweenFiles() {
		this.revisions.put("->a", "create table person (id integer not null, name varchar(40));", "drop table person;");
		code(CodedRevision.of("a->b", (operations) -> operations.addColumn("person", "age", ColumnType.integer()),
				(operations) -> operations.dropColumn("person", "age")));
		this.revisions.put("b->c", "update person set age = 1;", "");
		upgrade();
		assertThat(migrator().current()).isEqualTo(ids("c"));
		assertThat(history()).extracting((entry) -> entry.revision().value() + " " + entry.state())
			.containsExactly("a DONE", "b DONE", "c DONE");
		HistoryEntry entry = history().get(1);
		assertThat(entry.progress().done()).isEqualTo(1);
		assertThat(entry.checksum()).isNull();
		assertThat(upgrade().runs()).isEmpty();
		migrator().downgrade(to("a"));
		assertThat(query("select count(*) from person")).containsExactly("0");
		migrator().downgrade(BASE);
		assertThat(CatalogDump.of(this.schema)).isEmpty();
	}

	@Test
	void upgradeSurvivesALostConnectionAtEachBoundary() {
		loseConnectionAtEachBoundary(Direction.UPGRADE, 14);
	}

	@Test
	void downgradeSurvivesALostConnectionAtEachBoundary() {
		loseConnectionAtEachBoundary(Direction.DOWNGRADE, 8);
	}

	private void loseConnectionAtEachBoundary(Direction direction, int atLeast) {
		code(PeopleRevisions.all(transactional()));
		Map<String, Object> expected = expected(direction);
		int boundary = 1;
		for (boolean lost = true; lost; boundary += stride()) {
			try (TestSchema fresh = database().fresh()) {
				prepare(fresh, direction);
				BoundaryConnections connections = new BoundaryConnections(fresh::connection,
						BoundaryConnections.Where.BEHIND_WRITES, boundary, JavaRevisionContract::lose);
				try {
					run(migrator(connections), direction);
				}
				catch (StatementFailedException | JavaRevisionFailedException | MigrationDatabaseException ex) {
					assertThat(ex).hasStackTraceContaining("The connection is gone");
				}
				lost = connections.reached();
				run(migrator(fresh::connection), direction);
				assertThat(state(fresh)).as("lost at boundary %d", boundary).isEqualTo(expected);
			}
		}
		assertThat(boundary).isGreaterThan(atLeast);
	}

	/**
	 * Return how many boundaries to go on each time, 1 to try all of them.
	 */
	int stride() {
		return 1;
	}

	static void lose(Connection connection) throws SQLException {
		connection.abort(Runnable::run);
		throw new SQLException("The connection is gone", "08006");
	}

	@Test
	void upgradeSurvivesSigkill() throws Exception {
		code(PeopleRevisions.all(transactional()));
		Map<String, Object> expected = expected(Direction.UPGRADE);
		for (int boundary : boundariesToKillAt()) {
			try (TestSchema fresh = freshForProcesses()) {
				assertThat(KilledProcess.runCode(fresh, transactional(), boundary)).isTrue();
				run(migrator(fresh::connection), Direction.UPGRADE);
				assertThat(state(fresh)).as("killed at boundary %d", boundary).isEqualTo(expected);
			}
		}
	}

	/**
	 * Return boundaries: behind a change of the schema, and in the middle of batches.
	 */
	int[] boundariesToKillAt() {
		return new int[] { 9, 17, 20 };
	}

	TestSchema freshForProcesses() {
		return database().fresh();
	}

	private Map<String, Object> expected(Direction direction) {
		try (TestSchema fresh = database().fresh()) {
			prepare(fresh, direction);
			run(migrator(fresh::connection), direction);
			return state(fresh);
		}
	}

	private void prepare(TestSchema fresh, Direction direction) {
		if (direction == Direction.DOWNGRADE) {
			migrator(fresh::connection).upgrade(HEADS);
		}
	}

	private static void run(Migrator migrator, Direction direction) {
		if (direction == Direction.UPGRADE) {
			migrator.upgrade(HEADS);
		}
		else {
			migrator.downgrade(to("a"));
		}
	}

	/**
	 * Return everything that is to be the same: catalog, rows, heads, and runs that ended
	 * well.
	 */
	private Map<String, Object> state(TestSchema fresh) {
		Map<String, Object> state = new LinkedHashMap<>();
		// H2 in a file has other words than in memory.
		state.put("catalog",
				CatalogDump.of(fresh)
					.stream()
					.map((line) -> line.replaceAll("(MEMORY|CACHED).TABLE", "TABLE"))
					.sorted()
					.toList());
		MigrationStatus status = migrator(fresh::connection).status();
		boolean upgraded = status.current().equals(ids("b"));
		state.put("rows", upgraded ? query(fresh, "select concat(id, ' ', title, ' ', seen) from person order by id")
				: query(fresh, "select concat(id, ' ', name) from person order by id"));
		if (upgraded) {
			state.put("log", query(fresh, "select entry from log order by entry"));
		}
		state.put("heads", status.current());
		state.put("runs", status.history()
			.stream()
			.filter((run) -> run.state() != RunState.FAILED || run.halfDone())
			.map((run) -> run.direction() + " " + run.revision() + " " + run.state() + " " + run.progress().done())
			.toList());
		return state;
	}

	private List<String> query(TestSchema fresh, String sql) {
		TestSchema own = this.schema;
		try {
			this.schema = fresh;
			return query(sql);
		}
		finally {
			this.schema = own;
		}
	}

	@Test
	void whatFailsIsMendedAndWhatIsDoneIsNotRunTwice() {
		code(coded("->a", (operations) -> {
			operations.createTable("person", (table) -> table.column("id", ColumnType.integer()));
			operations.execute("insert into person (id) values (1)");
			operations.execute("insert into nowhere values (1)");
		}));
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade).satisfies((ex) -> {
				assertThat(ex.position().index()).isEqualTo(3);
				assertThat(ex)
					.hasMessageContaining("Operation 3 of the upgrade of revision 'a' (class "
							+ CodedRevision.class.getName() + ") failed")
					.hasMessageContaining(inOneTransaction() ? "nothing of the revision is left"
							: "2 are applied and not rolled back");
			});
			assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		}
		assertThat(exists("person")).isNotEqualTo(inOneTransaction());
		code(coded("->a", (operations) -> {
			operations.createTable("person", (table) -> table.column("id", ColumnType.integer()));
			operations.execute("insert into person (id) values (1)");
			operations.execute("insert into person (id) values (2)");
		}));
		upgrade();
		assertThat(query("select id from person order by id")).containsExactly("1", "2");
		assertThat(lastRun().progress().done()).isEqualTo(3);
	}

	@Test
	void operationsThatAreDoneCannotChange() {
		code(coded("->a", (operations) -> {
			operations.createTable("person", (table) -> table.column("id", ColumnType.integer()));
			operations.execute("insert into nowhere values (1)");
		}));
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		code(coded("->a", (operations) -> operations.createTable("person",
				(table) -> table.column("number", ColumnType.integer()))));
		if (inOneTransaction()) {
			upgrade();
			return;
		}
		assertThatExceptionOfType(EditedStatementsException.class).isThrownBy(this::upgrade);
		code(coded("->a", (operations) -> {
		}));
		assertThatExceptionOfType(EditedStatementsException.class).isThrownBy(this::upgrade);
	}

	@Test
	void sessionIsBroughtBackAtResume() {
		code(coded("->a", (operations) -> {
			operations.execute(setSession());
			operations.execute("create table person (id integer)");
			operations.execute("insert into nowhere values (1)");
		}));
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.position().index()).isEqualTo(3));
		code(coded("->a", (operations) -> {
			operations.execute(setSession());
			operations.execute("create table person (id integer)");
			operations.execute("insert into person values (" + readSession() + ")");
		}));
		upgrade();
		assertThat(query("select id from person")).containsExactly("7");
	}

	String setSession() {
		return "set @seven = 7";
	}

	String readSession() {
		return "@seven";
	}

	@Test
	void connectionReadsAndJdbcClientWrites() {
		code(coded("->a", (operations) -> {
			operations.execute("create table person (id integer, name varchar(40))");
			operations.perform((connection) -> operations.jdbc()
				.sql("insert into person (id, name) values (?, ?)")
				.param(1)
				.param(operations.database())
				.update());
			assertThat(operations.jdbc().sql("select name from person").query(String.class).single())
				.isEqualTo(database().id());
		}));
		upgrade();
		assertThat(query("select name from person")).containsExactly(database().id());
	}

	@Test
	void failureInsideJdbcClientRollsBackItsRows() {
		code(coded("->a", (operations) -> {
			operations.execute("create table person (id integer not null primary key)");
			operations.perform((connection) -> {
				operations.jdbc().sql("insert into person (id) values (1)").update();
				operations.jdbc().sql("insert into person (id) values (1)").update();
			});
		}));
		for (int attempt = 1; attempt <= 2; attempt++) {
			assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
				.satisfies((ex) -> assertThat(ex.position().index()).isEqualTo(2));
			assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		}
		assertThat(exists("person")).isNotEqualTo(inOneTransaction());
		assertThat(exists("person") ? query("select id from person") : List.of()).isEmpty();
	}

	@Test
	void transactionsAreNotTheRevisionsOwn() {
		code(coded("->a", (operations) -> operations.execute("commit")));
		assertThatExceptionOfType(TransactionControlException.class).isThrownBy(this::upgrade);
	}

	@Test
	void operationsAreNoPartOfOthers() {
		code(coded("->a", (operations) -> {
			operations.execute("create table person (id integer)");
			operations.perform((connection) -> operations.execute("insert into person (id) values (1)"));
		}));
		assertThatExceptionOfType(JavaRevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining(Units.NESTED);
		assertThat(exists("person") ? query("select id from person") : List.of()).isEmpty();
	}

	@Test
	void listenersSeeOperations() {
		code(coded("->a", (operations) -> {
			operations.execute("create table person (id integer)");
			operations.bulkInsert("person", List.of("id"), List.of(List.of(1), List.of(2), List.of(3)));
			operations.inBatches("person", "id", 2, "update person set id = id + 0 where id between ? and ?");
		}));
		List<String> seen = new ArrayList<>();
		this.settings = this.settings.withListener(new MigrationListener() {

			@Override
			public void beforeStatement(StatementPosition statement) {
				seen.add(statement.index() + " " + statement.sql());
			}

			@Override
			public void afterRevision(RevisionRun run, HistoryEntry entry) {
				seen.add(run.revision() + " " + entry.progress().done());
			}

		});
		upgrade();
		assertThat(seen).hasSize(5);
		assertThat(seen.get(0)).isEqualTo("1 create table person (id integer)");
		assertThat(seen.get(1)).startsWith("2 insert into person").endsWith(" 3");
		assertThat(seen.subList(2, 4)).allMatch((text) -> text.equals("3 in batches person.id"));
		assertThat(seen.get(4)).isEqualTo("a 3");
	}

	@Test
	void cannotBeScripted() {
		code(coded("->a", (operations) -> {
		}));
		assertThatExceptionOfType(JavaRevisionScriptException.class)
			.isThrownBy(() -> new MigrationScripts(this.settings, connections(), this.dialect, this.revisions)
				.upgrade(ids(), HEADS))
			.withMessage("Revision 'a' is written in Java (class " + CodedRevision.class.getName()
					+ ") and can't be written as a script");
	}

	@Test
	void checksumOfItsOwnIsCheckedIfThereIsOne() {
		code(new WithChecksum("one"));
		upgrade();
		code(new WithChecksum("two"));
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(this::upgrade);
		code(new WithChecksum(null));
		upgrade();
	}

	private record WithChecksum(@Nullable String checksum) implements JavaRevision {

		@Override
		public String id() {
			return "a";
		}

		@Override
		public List<String> downRevisions() {
			return List.of();
		}

		@Override
		public boolean reversible() {
			return false;
		}

		@Override
		public void upgrade(Operations operations) {
		}

		@Override
		public void downgrade(Operations operations) {
			throw new AssertionError();
		}

	}

	@Test
	void irreversibleOneIsRefusedBeforeAnythingIsRun() {
		code(new WithChecksum(null));
		this.revisions.put("a->b", "create table person (id integer);", "drop table person;");
		upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator().downgrade(BASE));
		assertThat(exists("person")).isTrue();
	}

	@Test
	void idsAreUniqueAmongFilesAndCode() {
		assertThatExceptionOfType(DuplicateRevisionException.class)
			.isThrownBy(() -> new JavaRevisions(List.of(coded("->a", (operations) -> {
			}), coded("->a", (operations) -> {
			}))));
	}

	@Test
	void stampWritesHistoryWithoutRunning() {
		code(coded("->a", (operations) -> operations.execute("create table person (id integer)")));
		migrator().stamp(HEADS);
		assertThat(exists("person")).isFalse();
		assertThat(migrator().current()).isEqualTo(ids("a"));
		assertThat(upgrade().runs()).isEmpty();
	}

}
