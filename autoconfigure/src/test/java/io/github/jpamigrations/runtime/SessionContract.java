package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

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
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
			connection.rollback();
		}
		assertThat(lastRun().state()).isEqualTo(RunState.FAILED);
		assertThat(upgrade().to()).isEqualTo(ids("a"));
	}

}
