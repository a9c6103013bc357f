package io.github.jpamigrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many start at the same moment against an empty database and with a hundred pending
 * revisions. Each revision is run once, and all end at head.
 */
@Tag("alone")
abstract class CrowdContract {

	private static final int PROCESSES = 20;

	private static final int THREADS = 50;

	private static final int REVISIONS = 100;

	private static final String FATAL = "r050";

	/** A lock that outlives its holder would be waited for until a server notices. */
	private static final Duration SECONDS = Duration.ofSeconds(10);

	@TempDir
	Path directory;

	@TempDir
	Path markers;

	abstract TestDatabase database();

	/**
	 * Return an empty schema that other processes reach as well.
	 */
	TestSchema fresh() {
		return database().fresh();
	}

	@BeforeEach
	void writeRevisions() throws IOException {
		String down = "none";
		for (int i = 1; i <= REVISIONS; i++) {
			String id = String.format("r%03d", i);
			// A table of its own as well, or running it twice could go unnoticed.
			String first = (i == 1) ? "create table ledger (revision varchar(10));\n" : "";
			Files.writeString(this.directory.resolve(id + ".sql"),
					"-- revision: " + id + "\n-- down revision: " + down + "\n-- message: m\n\n-- upgrade\n" + first
							+ "create table " + id + " (id integer);\ninsert into ledger values ('" + id
							+ "');\n\n-- downgrade: none\n");
			down = id;
		}
	}

	private Migrator migrator(TestSchema schema) throws SQLException {
		RevisionGraph graph = RevisionGraph.of(new RevisionDirectory(this.directory).read());
		try (Connection connection = schema.connection()) {
			SchemaDialect dialect = SchemaDialects.of(connection);
			return new Migrator(MigratorSettings.defaults(), schema::connection, dialect, () -> graph);
		}
	}

	@Test
	void processesRunEachRevisionOnceAlthoughOneIsKilledWithTheLock() throws Exception {
		try (TestSchema schema = fresh()) {
			runProcesses(schema);
			assertEachRanOnce(schema, 0);
		}
	}

	@Test
	void processesRunEachPendingRevisionOnceAlthoughOneIsKilledWithTheLock() throws Exception {
		try (TestSchema schema = fresh()) {
			migrator(schema).upgrade(new RevisionTarget.Exactly(new RevisionId("r001")));
			runProcesses(schema);
			assertEachRanOnce(schema, 1);
		}
	}

	private void runProcesses(TestSchema schema) throws IOException, InterruptedException {
		List<CrowdProcess> processes = new ArrayList<>();
		try {
			for (int i = 0; i < PROCESSES; i++) {
				processes.add(CrowdProcess.start(schema, this.directory, this.markers.resolve("killed"), FATAL));
			}
			for (CrowdProcess process : processes) {
				process.awaitReady();
			}
			for (CrowdProcess process : processes) {
				process.go();
			}
			List<Integer> exits = new ArrayList<>();
			for (CrowdProcess process : processes) {
				exits.add(process.await());
			}
			assertThat(exits).containsOnlyOnce(CrowdProcess.SIGKILL).contains(0);
		}
		finally {
			processes.forEach((process) -> process.process().destroyForcibly());
		}
	}

	@Test
	void threadsRunEachRevisionOnce() throws Exception {
		try (TestSchema schema = fresh()) {
			assertThat(runsOfThreads(schema)).isEqualTo(REVISIONS);
			assertEachRanOnce(schema, 0);
		}
	}

	@Test
	void threadsRunEachPendingRevisionOnceWhereTheTablesAreThere() throws Exception {
		try (TestSchema schema = fresh()) {
			migrator(schema).upgrade(new RevisionTarget.Exactly(new RevisionId("r001")));
			assertThat(runsOfThreads(schema)).isEqualTo(REVISIONS - 1);
			assertEachRanOnce(schema, 1);
		}
	}

	private int runsOfThreads(TestSchema schema) throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		ExecutorService executor = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<MigrationReport>> reports = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				Migrator migrator = migrator(schema);
				reports.add(executor.submit(() -> {
					go.await();
					return migrator.upgrade(new RevisionTarget.Heads());
				}));
			}
			go.countDown();
			int runs = 0;
			for (Future<MigrationReport> report : reports) {
				assertThat(report.get().to()).containsExactly(new RevisionId("r100"));
				runs += report.get().runs().size();
			}
			return runs;
		}
		finally {
			executor.shutdownNow();
		}
	}

	/**
	 * Assert that each revision was run once.
	 * @param before how many of them were run before the crowd came
	 */
	private void assertEachRanOnce(TestSchema schema, int before) throws SQLException {
		List<String> ids = IntStream.rangeClosed(1, REVISIONS).mapToObj((i) -> String.format("r%03d", i)).toList();
		List<String> ledger = new ArrayList<>();
		try (Connection connection = schema.connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select revision from ledger order by revision")) {
			while (rows.next()) {
				ledger.add(rows.getString(1));
			}
		}
		assertThat(ledger).isEqualTo(ids);
		MigrationStatus status = migrator(schema).status();
		assertThat(status.current()).containsExactly(new RevisionId("r100"));
		assertThat(status.history()).extracting((entry) -> entry.revision().value()).isEqualTo(ids);
		assertThat(status.history()).allSatisfy((entry) -> assertThat(entry.state()).isEqualTo(RunState.DONE));
		Instant last = status.history().get(before).execution().installedOn();
		for (HistoryEntry entry : status.history().subList(before, REVISIONS)) {
			Instant next = entry.execution().finishedOn();
			assertThat(Duration.between(last, next)).as(entry.revision().value()).isLessThan(SECONDS);
			last = next;
		}
	}

}
