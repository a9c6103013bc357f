package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TcpProxy;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The server goes away in the middle of a run and comes back: the error says so without
 * telling a password, and the next run goes on. And what a start costs that has nothing
 * to do, counted on the way to the server.
 */
abstract class ConnectionLossContract extends MigratorFixture {

	private static final List<String> STATEMENTS = List.of("create table one (id integer)",
			"insert into one values (1)", "alter table one add column a integer", "insert into one values (2, 2)");

	private TcpProxy proxy;

	private TestSchema proxied;

	@BeforeEach
	void startProxy() {
		this.proxy = TcpProxy.before(this.schema.url());
		this.proxied = this.proxy.of(this.schema);
		this.revisions.put("->a", "create table zero (id integer);", "drop table zero;")
			.put("a->b", String.join(";\n", STATEMENTS) + ";", "drop table one;");
	}

	@AfterEach
	void stopProxy() {
		if (this.proxy != null) {
			this.proxy.close();
		}
	}

	/**
	 * Return whether a revision is in the database as soon as its last statement is.
	 */
	boolean endsWithItsLastStatement() {
		return false;
	}

	/**
	 * Let the server be gone.
	 */
	void stopServer() {
		this.proxy.cut();
	}

	/**
	 * Let it be there again.
	 */
	void startServer() {
		this.proxy.restore();
	}

	private Migrator throughProxy(MigrationListener listener) {
		return new Migrator(this.settings.withListener(listener), this.proxied::connection, this.dialect,
				this.revisions);
	}

	@Test
	void serverThatGoesAwayAtEachStatementIsSurvived() {
		upgrade();
		List<String> expected = CatalogDump.of(this.schema);
		for (int i = 1; i <= STATEMENTS.size(); i++) {
			int index = i;
			for (boolean before : new boolean[] { true, false }) {
				migrator().downgrade(BASE);
				MigrationsException failure = catchThrowableOfType(MigrationsException.class,
						() -> throughProxy(new Outage(index, before)).upgrade(HEADS));
				if (!before && index == STATEMENTS.size() && endsWithItsLastStatement()) {
					assertThat(failure).isNull();
				}
				else {
					assertThat(failure).isInstanceOfAny(StatementFailedException.class,
							MigrationDatabaseException.class);
					assertTellsNoSecret(failure);
				}
				assertThatExceptionOfType(MigrationDatabaseException.class)
					.isThrownBy(() -> throughProxy(new MigrationListener() {
					}).upgrade(HEADS))
					.withMessageStartingWith("Could not open a connection: ")
					.satisfies(this::assertTellsNoSecret);
				startServer();
				upgrade();
				assertThat(query("select id from one order by id")).containsExactly("1", "2");
				assertThat(CatalogDump.of(this.schema)).isEqualTo(expected);
			}
		}
	}

	private void assertTellsNoSecret(Throwable failure) {
		assertThat(failure.getMessage()).doesNotContain("jdbc:", "password", this.proxied.url()).doesNotContain("\n");
	}

	@Test
	void waitsForAServerThatComesBack() {
		upgrade();
		migrator().downgrade(BASE);
		stopServer();
		CompletableFuture.runAsync(this::startServer, CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));
		ConnectionSource retrying = new RetryingConnections(this.proxied::connection, 100, Duration.ofMillis(50));
		assertThat(migrator(retrying).upgrade(HEADS).to()).isEqualTo(ids("b"));
	}

	@Test
	void startAtHeadAsksOnce() throws SQLException {
		upgrade();
		try (Connection connection = this.proxied.connection()) {
			List<Connection> closed = new ArrayList<>();
			ConnectionSource source = () -> Unclosable.of(connection, closed);
			int first = turns(() -> migrator(source).upgrade(HEADS));
			Migrator migrator = migrator(source);
			migrator.upgrade(HEADS);
			int query = turns(() -> read(connection));
			assertThat(turns(() -> migrator.upgrade(HEADS))).isEqualTo(query);
			// The first time it also asks for the current schema, on databases whose
			// driver does not know it.
			assertThat(first).isBetween(query, 3 * query);
			assertThat(closed).hasSize(3);
		}
	}

	private int turns(Runnable run) {
		int before = this.proxy.turns();
		run.run();
		return this.proxy.turns() - before;
	}

	private static void read(Connection connection) {
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("select version_num from migration_version")) {
			assertThat(rows.next()).isTrue();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Makes the server go away at a statement of the second revision.
	 */
	private final class Outage implements MigrationListener {

		private final int index;

		private final boolean before;

		Outage(int index, boolean before) {
			this.index = index;
			this.before = before;
		}

		@Override
		public void beforeStatement(StatementPosition position) {
			come(position, true);
		}

		@Override
		public void afterStatement(StatementPosition position) {
			come(position, false);
		}

		private void come(StatementPosition position, boolean now) {
			if (this.before == now && position.index() == this.index && position.revision().value().equals("b")) {
				stopServer();
			}
		}

	}

}
