package io.github.jpamigrations.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationListener}.
 */
class ListenerTests extends MigratorFixture {

	private final List<String> events = new ArrayList<>();

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return H2Dialect.of(connection);
	}

	@Test
	void tellsWhatHappensInOrder() {
		this.settings = this.settings.withListener(new Recorder());
		this.revisions.put("->a", "create table one (id integer);", "drop table one;")
			.put("a->b", "insert into one values (1);\ndrop table nowhere;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		assertThat(this.events).containsExactly("lock", "run of 2", "upgrade of a (1 of 2), 1 statements",
				"before 1 of a", "after 1 of a", "done a", "upgrade of b (2 of 2), 2 statements", "before 1 of b",
				"after 1 of b", "before 2 of b", "failed b", "run failed");
		this.events.clear();
		this.revisions.put("a->b", "insert into one values (1);\ninsert into one values (2);", "");
		upgrade();
		assertThat(this.events).containsExactly("lock", "run of 1", "upgrade of b (1 of 1), 2 statements",
				"before 2 of b", "after 2 of b", "done b", "end [b]");
		this.events.clear();
		upgrade();
		assertThat(this.events).isEmpty();
	}

	@Test
	void exceptionOfAListenerEndsTheRun() {
		this.revisions.put("->a", "create table one (id integer);", "drop table one;");
		this.settings = this.settings.withListener(new MigrationListener() {

			@Override
			public void beforeRevision(RevisionRun run) {
				throw new IllegalStateException("not today");
			}

		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::upgrade).withMessage("not today");
		assertThat(exists("one")).isFalse();
	}

	@Test
	void valuesOfPlaceholdersAreNotTold() {
		this.settings = this.settings.withPlaceholders(Map.of("password", "swordfish", "table", "one"));
		this.revisions.put("->a", "create table ${table} (id integer);\ncreate user shop passwrd 'swordfish';", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade).satisfies((ex) -> {
			StringWriter text = new StringWriter();
			ex.printStackTrace(new PrintWriter(text));
			assertThat(text.toString()).contains("'${password}'").doesNotContain("swordfish");
			assertThat(((SQLException) ex.getCause()).getSQLState()).isEqualTo("42001");
		});
		assertThat(lastRun().error()).contains("${password}").doesNotContain("swordfish");
		assertThat(exists("one")).isTrue();
	}

	/**
	 * Writes down what it is told.
	 */
	private final class Recorder implements MigrationListener {

		@Override
		public void lockAcquired(Duration waited) {
			assertThat(waited).isLessThan(Duration.ofMinutes(1));
			ListenerTests.this.events.add("lock");
		}

		@Override
		public void runFailed(RuntimeException failure) {
			ListenerTests.this.events.add("run failed");
		}

		@Override
		public void beforeRun(List<RevisionRun> revisions) {
			ListenerTests.this.events.add("run of " + revisions.size());
		}

		@Override
		public void beforeRevision(RevisionRun run) {
			ListenerTests.this.events.add(run.direction().text() + " of " + run.revision() + " (" + run.number()
					+ " of " + run.of() + "), " + run.statements() + " statements");
		}

		@Override
		public void beforeStatement(StatementPosition statement) {
			ListenerTests.this.events.add("before " + statement.index() + " of " + statement.revision());
		}

		@Override
		public void afterStatement(StatementPosition statement) {
			ListenerTests.this.events.add("after " + statement.index() + " of " + statement.revision());
		}

		@Override
		public void afterRevision(RevisionRun run, HistoryEntry entry) {
			ListenerTests.this.events.add(entry.state().text() + " " + run.revision());
		}

		@Override
		public void revisionFailed(RevisionRun run, MigrationsException failure) {
			ListenerTests.this.events.add("failed " + run.revision());
		}

		@Override
		public void afterRun(MigrationReport report) {
			ListenerTests.this.events.add("end " + report.to());
		}

	}

}
