package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.testing.CatalogDump;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whatever the database refuses, a statement or a row of the journal: the error says
 * where, what is in the database and what happens next; once the cause is mended, the
 * next start ends where a run without trouble does, and nothing is run twice.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class FaultContract extends MigratorFixture {

	private static final List<String> FIRST_UP = List.of(
			"create table person (id integer not null primary key, name varchar(40))",
			"insert into person values (1, 'Grüße; ''1''')",
			"alter table person add constraint person_name unique (name)");

	private static final List<String> FIRST_DOWN = List.of("alter table person drop constraint person_name",
			"delete from person where id = 1", "drop table person");

	private static final List<String> SECOND_UP = List.of("alter table person add column age integer",
			"update person set age = coalesce(age, 0) + 1", "create table pet (id integer not null, owner integer)",
			"alter table pet add constraint pet_owner foreign key (owner) references person (id)",
			"insert into pet select id, id from person");

	private static final List<String> SECOND_DOWN = List.of("update person set age = age - 1",
			"alter table pet drop constraint pet_owner", "drop table pet", "alter table person drop column age");

	/**
	 * Return one more line of the header of each revision, empty for none.
	 */
	String header() {
		return "";
	}

	/**
	 * Return whether a run keeps a journal instead of a transaction.
	 */
	private boolean journaled() {
		return !transactionalDdl() || !header().isEmpty();
	}

	/**
	 * Return statements that let the server refuse rows of revision {@code b} in the
	 * history which say that so many statements are done.
	 */
	abstract List<String> refuseJournal(int done);

	/**
	 * Return statements that let it accept all rows again.
	 */
	abstract List<String> acceptJournal();

	/**
	 * Return the reason of {@link #remains} in a database with a journal.
	 */
	abstract String reason();

	private void put(String id, List<String> up, List<String> down) {
		this.revisions.put((id.equals("a") ? "" : "a") + "->" + id, header(), String.join(";\n", up) + ";",
				String.join(";\n", down) + ";");
	}

	private void putAll() {
		put("a", FIRST_UP, FIRST_DOWN);
		put("b", SECOND_UP, SECOND_DOWN);
	}

	private static List<String> statements(String id, Direction direction) {
		if (id.equals("a")) {
			return (direction == Direction.UPGRADE) ? FIRST_UP : FIRST_DOWN;
		}
		return (direction == Direction.UPGRADE) ? SECOND_UP : SECOND_DOWN;
	}

	private void putBroken(String id, Direction direction, int index) {
		List<String> broken = new ArrayList<>(statements(id, direction));
		broken.set(index, changesRows(broken.get(index)) ? "insert into nowhere values (1)" : "drop table nowhere");
		boolean up = direction == Direction.UPGRADE;
		put(id, up ? broken : statements(id, Direction.UPGRADE), up ? statements(id, Direction.DOWNGRADE) : broken);
	}

	/**
	 * Return the line of a statement: behind the header, the marker and the other
	 * section.
	 */
	private int line(String id, Direction direction, int index) {
		int header = (id.equals("a") ? 2 : 3) + (header().isEmpty() ? 0 : 1);
		int before = (direction == Direction.UPGRADE) ? 0 : statements(id, Direction.UPGRADE).size() + 2;
		return header + 2 + before + index + 1;
	}

	private String position(String id, Direction direction, int index) {
		return "tatement " + (index + 1) + " of " + statements(id, direction).size() + " of the " + direction.text()
				+ " of revision '" + id + "' (" + id + ".sql:" + line(id, direction, index) + ")";
	}

	private String remains(int done) {
		if (!journaled()) {
			return "nothing of the revision is left in the database, and the next run begins it again";
		}
		return switch (done) {
			case 0 -> "none is applied, and the next run begins with this statement";
			case 1 -> "1 is applied and not rolled back because " + reason()
					+ ", and the next run goes on with this statement";
			default -> done + " are applied and not rolled back because " + reason()
					+ ", and the next run goes on with this statement";
		};
	}

	private static void run(Migrator migrator, Direction direction) {
		if (direction == Direction.UPGRADE) {
			migrator.upgrade(HEADS);
		}
		else {
			migrator.downgrade(BASE);
		}
	}

	private void prepare(Direction direction) throws SQLException {
		dropSchema();
		createSchema();
		putAll();
		if (direction == Direction.DOWNGRADE) {
			upgrade();
		}
	}

	/**
	 * Return everything that is to be the same: catalog, rows, heads, and runs that left
	 * something.
	 */
	private Map<String, Object> state() {
		Map<String, Object> state = new LinkedHashMap<>();
		state.put("catalog", CatalogDump.of(this.schema));
		state.put("people", exists("person") ? query("select concat(id, name) from person order by id") : "");
		state.put("ages", exists("pet") ? query("select age from person join pet on owner = person.id") : "");
		MigrationStatus status = migrator().status();
		state.put("heads", status.current());
		state.put("runs", status.history()
			.stream()
			.filter((run) -> run.state() != RunState.FAILED || run.halfDone())
			.map((run) -> run.direction() + " " + run.revision() + " " + run.state() + " " + run.progress().done())
			.toList());
		return state;
	}

	private Map<String, Object> expected(Direction direction) throws SQLException {
		prepare(direction);
		run(migrator(), direction);
		return state();
	}

	@ParameterizedTest
	@EnumSource
	void eachStatementFailsAndIsMended(Direction direction, CapturedOutput output) throws SQLException {
		Map<String, Object> expected = expected(direction);
		for (String id : List.of("a", "b")) {
			for (int index = 0; index < statements(id, direction).size(); index++) {
				prepare(direction);
				putBroken(id, direction, index);
				fail(id, direction, index);
				fail(id, direction, index);
				putAll();
				int logged = output.getOut().length();
				RecordingConnections connections = connections();
				run(migrator(connections), direction);
				assertThat(state()).as(position(id, direction, index)).isEqualTo(expected);
				if (journaled() && index > 0) {
					assertThat(connections.executed())
						.doesNotContainAnyElementsOf(statements(id, direction).subList(0, index));
					assertThat(output.getOut().substring(logged))
						.contains("Resuming with s" + position(id, direction, index) + "; " + index
								+ ((index == 1) ? " is" : " are") + " in the database and not run again");
				}
			}
		}
	}

	private void fail(String id, Direction direction, int index) {
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> run(migrator(), direction))
			.satisfies(
					(ex) -> assertThat(ex.getMessage()).startsWith("S" + position(id, direction, index) + " failed: ")
						.containsIgnoringCase("nowhere")
						.endsWith("; " + remains(index)));
		HistoryEntry failed = lastRun();
		assertThat(failed.state()).isEqualTo(RunState.FAILED);
		assertThat(failed.progress().done()).isEqualTo(journaled() ? index : 0);
		assertThat(failed.error()).containsIgnoringCase("nowhere");
	}

	@ParameterizedTest
	@EnumSource
	void eachWriteIsRefusedOnce(Direction direction) throws SQLException {
		Map<String, Object> expected = expected(direction);
		int boundary = 1;
		for (boolean refused = true; refused; boundary++) {
			prepare(direction);
			BoundaryConnections connections = new BoundaryConnections(this.schema::connection,
					BoundaryConnections.Where.BEFORE_WRITES, boundary, FaultContract::refuse);
			MigrationsException failure = failureOf(() -> run(migrator(connections), direction));
			refused = connections.reached();
			if (failure != null) {
				assertThat(failure).hasMessageContaining("The disk is full");
			}
			run(migrator(), direction);
			assertThat(state()).as("refused at write %d: %s", boundary, failure).isEqualTo(expected);
		}
		assertThat(boundary).isGreaterThan(SECOND_DOWN.size() + FIRST_DOWN.size());
	}

	private static void refuse(Connection connection) throws SQLException {
		throw new SQLException("The disk is full", "53100");
	}

	private static @Nullable MigrationsException failureOf(Runnable run) {
		return catchThrowableOfType(MigrationsException.class, run::run);
	}

	/**
	 * Return whether the history ever says that so many statements are done. Rows write
	 * their number at once, definitions leave that to the next row of the journal.
	 */
	private boolean isWritten(Direction direction, int done) {
		List<String> statements = statements("b", direction);
		if (!journaled()) {
			return done == statements.size();
		}
		return done == 0 || done == statements.size() || changesRows(statements.get(done - 1))
				|| !changesRows(statements.get(done));
	}

	private static boolean changesRows(String statement) {
		return statement.matches("(insert|update|delete).*");
	}

	@ParameterizedTest
	@EnumSource
	void serverRefusesEachRowOfTheJournal(Direction direction) throws SQLException {
		Map<String, Object> expected = expected(direction);
		int total = statements("b", direction).size();
		for (int done = 0; done <= total; done++) {
			prepare(direction);
			if (direction == Direction.UPGRADE) {
				migrator().upgrade(to("a"));
			}
			this.schema.execute(refuseJournal(done).toArray(String[]::new));
			MigrationsException failure = failureOf(() -> run(migrator(), direction));
			assertThat(failure != null).as("%d done: %s", done, failure).isEqualTo(isWritten(direction, done));
			if (failure != null) {
				assertThat(failure).isInstanceOf(MigrationDatabaseException.class)
					.hasMessageContaining("The disk is full");
			}
			if (failure != null && done > 0) {
				assertThat(failure).hasMessageStartingWith("Could not record ")
					.hasMessageContaining("the " + direction.text() + " of revision 'b' (b.sql");
			}
			this.schema.execute(acceptJournal().toArray(String[]::new));
			run(migrator(), direction);
			assertThat(state()).as("%d done: %s", done, failure).isEqualTo(expected);
		}
	}

}
