package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for statements in flight on PostgreSQL.
 */
class PostgreSqlInFlightIntegrationTests extends InFlightContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	private void putIndex(String options) {
		this.revisions.put("->a", "-- transaction: none",
				"create table one (a integer);\ninsert into one values (1), (1);\ncreate unique index concurrently "
						+ options + "ix on one (a);\nalter table one add column b integer;",
				"drop table one;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "if not exists " })
	void invalidIndexOfAFailedStatementIsBuiltAgain(String options) {
		putIndex(options);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(this::upgrade);
		this.schema.execute("delete from one");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(validIndexes()).containsExactly("ix");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "if not exists " })
	void invalidIndexOfAKilledStatementIsBuiltAgain(String options) {
		putIndex(options);
		// The server fails the statement, and its client never hears of it.
		assertThatExceptionOfType(StatementFailedException.class)
			.isThrownBy(() -> migrator(connections().breakAfterFailureOf("create unique index")).upgrade(HEADS));
		assertThat(lastRun().state()).isEqualTo(RunState.RUNNING);
		assertThat(validIndexes()).isEmpty();
		this.schema.execute("delete from one");
		assertThat(upgrade().to()).isEqualTo(ids("a"));
		assertThat(validIndexes()).containsExactly("ix");
	}

	private List<String> validIndexes() {
		return query("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
				+ " where i.indrelid = 'one'::regclass and i.indisvalid");
	}

	@Test
	void waitingForTheLockDoesNotBlockAnIndexThatIsBuiltConcurrently() throws Exception {
		this.revisions.put("->a", "-- transaction: none",
				"create table one (a integer);\nselect pg_sleep(1);\ncreate index concurrently ix on one (a);", "");
		ExecutorService executor = Executors.newFixedThreadPool(2);
		try {
			List<Future<MigrationReport>> reports = List.of(executor.submit(this::upgrade),
					executor.submit(this::upgrade));
			int runs = 0;
			for (Future<MigrationReport> report : reports) {
				runs += report.get().runs().size();
			}
			assertThat(runs).isOne();
		}
		finally {
			executor.shutdownNow();
		}
	}

}
