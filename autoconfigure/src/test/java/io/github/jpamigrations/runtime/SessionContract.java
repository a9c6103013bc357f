package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a run does to its session, and what a revision can't do to it.
 */
abstract class SessionContract extends MigratorFixture {

	private String other() {
		return this.schema.name() + "_other";
	}

	/**
	 * Return a statement that makes another schema the current one.
	 */
	abstract String use(String schema);

	@AfterEach
	void dropOther() {
		if (this.schema != null) {
			this.schema.execute(dropSchemaStatement("if exists " + other()));
		}
	}

	@Test
	void oneRevisionDoesNotSeeTheSchemaThatAnotherHasChosen() {
		this.revisions
			.put("->a", "create schema " + other() + ";\n" + use(other()) + ";\ncreate table one (id integer);", "")
			.put("a->b", "create table two (id integer);", "");
		assertThat(upgrade().to()).isEqualTo(ids("b"));
		assertThat(exists(other() + ".one")).isTrue();
		assertThat(exists("two")).isTrue();
		assertThat(query("select version_num from migration_version")).containsExactly("b");
	}

	@Test
	void resumesInTheSchemaThatTheRevisionHasChosen() {
		this.revisions.put("->a", "-- transaction: none", "create schema " + other() + ";\n" + use(other())
				+ ";\ncreate table one (id integer);\nalter table one add column a integer;", "");
		for (String statement : new String[] { "create table one", "alter table one" }) {
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> migrator(connections().breakAfter(statement)).upgrade(HEADS));
		}
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select a from " + other() + ".one")).isEmpty();
	}

	@Test
	void doesNotWaitLongForATableInUse() throws SQLException {
		this.schema.execute("create table one (id integer)");
		this.revisions.put("->a", "alter table one add column a integer;", "");
		this.settings = this.settings.withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(1));
		try (Connection connection = this.schema.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into one values (1)");
			long begin = System.nanoTime();
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
				.satisfies((ex) -> assertThat(ex.remains()).doesNotContain("find out"));
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
			connection.rollback();
		}
		assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		assertThat(upgrade().to()).isEqualTo(ids("a"));
	}

	@Test
	void aPoolOfOneIsEnoughAndKeepsNothingOfTheRun() throws SQLException {
		this.revisions
			.put("->a", "create schema " + other() + ";\n" + use(other()) + ";\ncreate table one (id integer);", "")
			.put("a->b", "drop table nowhere;", "");
		HikariConfig configuration = new HikariConfig();
		configuration.setJdbcUrl(this.schema.url());
		configuration.setUsername(this.schema.user());
		configuration.setPassword(this.schema.password());
		configuration.setMaximumPoolSize(1);
		configuration.setAutoCommit(false);
		configuration.setConnectionTimeout(2000);
		try (HikariDataSource pool = new HikariDataSource(configuration)) {
			Migrator migrator = migrator(new PoolConnections(pool));
			assertThatExceptionOfType(StatementFailedException.class).isThrownBy(() -> migrator.upgrade(HEADS));
			this.revisions.put("a->b", "create table two (id integer);", "");
			assertThat(migrator.upgrade(HEADS).to()).isEqualTo(ids("b"));
			assertThat(migrator.upgrade(HEADS).isEmpty()).isTrue();
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				assertThat(connection.getAutoCommit()).isFalse();
				statement.executeQuery("select id from two").close();
			}
		}
	}

	/**
	 * Connections of a pool, evicted when they are discarded.
	 *
	 * @param pool the pool
	 */
	private record PoolConnections(HikariDataSource pool) implements ConnectionSource {

		@Override
		public Connection open() throws SQLException {
			return this.pool.getConnection();
		}

		@Override
		public void discard(Connection connection) {
			// Closes it as well; to close it again fails where its autocommit was
			// changed.
			this.pool.evictConnection(connection);
		}

	}

	/**
	 * Check what happens when the server ends the session while a statement waits.
	 * @param sessions a query for statements that end the sessions of ALTER TABLE
	 */
	void survivesTheEndOfItsSession(String sessions) throws Exception {
		this.schema.execute("create table one (id integer)");
		this.revisions.put("->a", "create table two (id integer);\nalter table one add column a integer;", "");
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try (Connection connection = this.schema.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into one values (1)");
			Future<MigrationReport> upgrade = executor.submit(this::upgrade);
			List<String> kills = List.of();
			for (int i = 0; i < 100 && kills.isEmpty(); i++) {
				Thread.sleep(50);
				kills = query(sessions);
			}
			assertThat(kills).as("sessions that wait").isNotEmpty();
			this.schema.execute(kills.toArray(String[]::new));
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(upgrade::get)
				.havingCause()
				.isInstanceOf(StatementFailedException.class)
				.withMessageContaining("tatement 2 of 2");
			connection.rollback();
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(exists("two")).isEqualTo(!transactionalDdl());
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(query("select a from one")).isEmpty();
	}

}
