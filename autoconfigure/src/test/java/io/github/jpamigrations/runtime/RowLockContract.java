package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Migrations kept apart by a locked row.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class RowLockContract extends MigratorFixture {

	@BeforeEach
	void lockRows() {
		this.settings = this.settings.withLock(MigratorSettings.LockMode.ROW);
		this.revisions.put("->a", "create table one (id integer);\ninsert into one values (1);", "drop table one;")
			.put("a->b", "create table two (id integer);\ninsert into two values (1);", "drop table two;");
	}

	@Test
	void migratorsAtOnceRunEachRevisionOnce() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(6);
		try {
			List<Future<MigrationReport>> reports = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				reports.add(executor.submit(this::upgrade));
			}
			int runs = 0;
			for (Future<MigrationReport> report : reports) {
				runs += report.get().runs().size();
			}
			assertThat(runs).isEqualTo(2);
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(query("select id from two")).containsExactly("1");
		assertThat(history()).hasSize(2);
	}

	@Test
	void ddlDoesNotReleaseTheLock(CapturedOutput output) {
		this.settings = this.settings.withTimeouts(Duration.ofMillis(600), Duration.ofSeconds(10));
		try (MigrationSession session = migrator().open()) {
			session.upgrade(to("a"));
			assertThatExceptionOfType(MigrationLockException.class).isThrownBy(this::upgrade)
				.withMessageStartingWith("The migration lock was not free within 0 s; it is held by ");
		}
		assertThat(output).contains("Waiting for the migration lock held by another process");
		assertThat(upgrade().to()).isEqualTo(ids("b"));
	}

	@Test
	void aPoolOfOneIsRefusedInWords() {
		HikariConfig configuration = new HikariConfig();
		configuration.setJdbcUrl(this.schema.url());
		configuration.setUsername(this.schema.user());
		configuration.setPassword(this.schema.password());
		configuration.setMaximumPoolSize(1);
		configuration.setConnectionTimeout(500);
		try (HikariDataSource pool = new HikariDataSource(configuration)) {
			assertThatExceptionOfType(SecondConnectionException.class)
				.isThrownBy(() -> migrator(pool::getConnection).upgrade(HEADS))
				.withMessageStartingWith("The row lock needs a second connection beside that of the migration");
		}
		assertThat(exists("one")).isFalse();
	}

	@Test
	void runsNothingMoreWhenTheLockIsLost() throws SQLException {
		List<Connection> opened = new ArrayList<>();
		ConnectionSource connections = () -> {
			Connection connection = this.schema.connection();
			opened.add(connection);
			return connection;
		};
		this.settings = this.settings.withListener(new MigrationListener() {

			@Override
			public void afterRevision(RevisionRun run, HistoryEntry entry) {
				try {
					opened.get(1).close();
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}

		});
		assertThatExceptionOfType(MigrationLockLostException.class)
			.isThrownBy(() -> migrator(connections).upgrade(HEADS))
			.satisfies((ex) -> assertThat(ex.revision()).hasToString("b"));
		assertThat(migrator().current()).isEqualTo(ids("a"));
	}

}
