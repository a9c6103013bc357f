package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A server that is killed or stopped in order while a revision runs on it: whatever it
 * makes of the statement at hand when it recovers, the next run ends at head with every
 * row. Cheaper losses of the connection alone: {@link ConnectionLossContract}.
 */
@Tag("alone")
abstract class ServerEndContract extends MigratorFixture {

	private OwnServer server;

	@Override
	TestSchema fresh() {
		this.server = OwnServer.of(database());
		return this.server.fresh();
	}

	/**
	 * Return more lines of the header of the revision.
	 */
	String header() {
		return "";
	}

	/**
	 * Return statements that come before the long one.
	 */
	List<String> setUp() {
		return List.of();
	}

	/**
	 * Return a statement that takes about a second with the ten rows of the table one.
	 */
	abstract String longStatement();

	/**
	 * Return a query that has a row while the server is in the middle of the long
	 * statement.
	 */
	abstract String inTheMiddle();

	@AfterEach
	void startAgain() {
		if (this.server != null) {
			this.server.start();
		}
	}

	private void revision() {
		StringBuilder upgrade = new StringBuilder("create table one (id integer not null primary key, a integer);\n");
		setUp().forEach((sql) -> upgrade.append(sql).append(";\n"));
		for (int i = 1; i <= 10; i++) {
			upgrade.append("insert into one (id, a) values (%d, %d);%n".formatted(i, i));
		}
		upgrade.append(longStatement()).append(";\n");
		upgrade.append("insert into one (id, a) values (11, 11);\ncreate table two (id integer);\n");
		this.revisions.put("->a", header(), upgrade.toString(), "drop table two;\ndrop table one;");
	}

	/**
	 * Return the number of the long statement.
	 */
	private int longIndex() {
		return 12 + setUp().size();
	}

	private void assertComplete() {
		assertThat(query("select a from one order by id")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9",
				"10", "11");
		assertThat(query("select version_num from migration_version")).containsExactly("a");
		assertThat(history()).filteredOn((run) -> run.state() == RunState.DONE).hasSize(1);
		try (TestSchema untroubled = this.server.fresh()) {
			migrator(untroubled::connection).upgrade(HEADS);
			assertThat(CatalogDump.of(this.schema)).isEqualTo(CatalogDump.of(untroubled));
		}
	}

	@Test
	void killedInTheMiddleOfAStatement() throws Exception {
		revision();
		endsInTheMiddle(this.server::kill);
		assertThatExceptionOfType(MigrationDatabaseException.class).isThrownBy(this::upgrade)
			.withMessageStartingWith("Could not open a connection: ")
			.satisfies(this::assertTellsNoSecret);
		this.server.start();
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertComplete();
	}

	@Test
	void stoppedInTheMiddleOfAStatementAndWaitedFor() throws Exception {
		revision();
		endsInTheMiddle(this.server::stop);
		this.server.begin();
		ConnectionSource retrying = new RetryingConnections(this.schema::connection, 1000, Duration.ofMillis(50));
		assertThat(migrator(retrying).upgrade(HEADS).to()).isEqualTo(ids("a"));
		assertComplete();
	}

	private void endsInTheMiddle(Runnable end) throws InterruptedException {
		CompletableFuture<MigrationReport> upgrade = CompletableFuture.supplyAsync(this::upgrade);
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (query(inTheMiddle()).isEmpty()) {
			assertThat(upgrade).isNotDone();
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.sleep(10);
		}
		end.run();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(upgrade::join)
			.havingCause()
			.isInstanceOf(StatementFailedException.class)
			.withMessageStartingWith("Statement %d of %d", longIndex(), longIndex() + 2)
			.withMessageContaining(transactionalDdl() && header().isEmpty() ? "nothing of the revision is left"
					: "the next run has to find out whether this one took effect")
			.satisfies(this::assertTellsNoSecret);
	}

	@Test
	void killedBeforeAndBehindAStatement() {
		revision();
		for (boolean before : new boolean[] { true, false }) {
			MigrationsException failure = catchThrowableOfType(MigrationsException.class,
					() -> migratorThatIsTold(new KillAt(longIndex() + (before ? 1 : 2), before)).upgrade(HEADS));
			assertThat(failure).isInstanceOfAny(StatementFailedException.class, MigrationDatabaseException.class)
				.satisfies(this::assertTellsNoSecret);
			this.server.start();
		}
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertComplete();
	}

	private Migrator migratorThatIsTold(MigrationListener listener) {
		return new Migrator(this.settings.withListener(listener), connections(), this.dialect, this.revisions);
	}

	private void assertTellsNoSecret(Throwable failure) {
		assertThat(failure.getMessage()).doesNotContain("jdbc:", "password", this.schema.url()).doesNotContain("\n");
	}

	/**
	 * Kills the server at a statement.
	 *
	 * @param index the number of the statement
	 * @param before whether before or behind it
	 */
	private final class KillAt implements MigrationListener {

		private final int index;

		private final boolean before;

		KillAt(int index, boolean before) {
			this.index = index;
			this.before = before;
		}

		@Override
		public void beforeStatement(StatementPosition position) {
			if (this.before && position.index() == this.index) {
				ServerEndContract.this.server.kill();
			}
		}

		@Override
		public void afterStatement(StatementPosition position) {
			if (!this.before && position.index() == this.index) {
				ServerEndContract.this.server.kill();
			}
		}

	}

}
