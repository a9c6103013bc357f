package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Migrator} on PostgreSql.
 */
class PostgreSqlMigratorIntegrationTests extends MigratorContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Test
	void allRevisionsOfARunShareATransactionIfAsked() {
		this.settings = this.settings.withTransactions(MigratorSettings.Transactions.PER_RUN);
		this.revisions.put("->a", "create table one (id integer);", "drop table one;")
			.put("a->b", "create table two (id integer);", "drop table two;")
			.put("b->c", "drop table nowhere;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.remains())
				.isEqualTo("nothing of it and of the revisions before it in this run is left in the database, "
						+ "and the next run begins all of them again"));
		assertThat(exists("one")).isFalse();
		assertThat(migrator().current()).isEmpty();
		assertThat(history()).extracting(HistoryEntry::state).containsExactly(RunState.FAILED);
		this.revisions.put("b->c", "create table three (id integer);", "drop table three;");
		assertThat(upgrade().to()).isEqualTo(ids("c"));
		assertThat(query("select version_num from migration_version")).containsExactly("c");
		assertThat(migrator().downgrade(BASE).to()).isEmpty();
		assertThat(exists("three")).isFalse();
	}

	@Test
	void aRevisionWithoutTransactionCanNotShareOne() {
		this.settings = this.settings.withTransactions(MigratorSettings.Transactions.PER_RUN);
		this.revisions.put("->a", "create table one (id integer);", "drop table one;")
			.put("a->b", "-- transaction: none", "create index concurrently i on one (id);", "");
		assertThatExceptionOfType(SharedTransactionException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> assertThat(ex.revision()).hasToString("b"));
		assertThat(exists("one")).isFalse();
	}

}
