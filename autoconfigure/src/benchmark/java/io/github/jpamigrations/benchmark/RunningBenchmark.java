package io.github.jpamigrations.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.testing.TcpProxy;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Running a thousand revisions of one statement, and starting when all of them are
 * applied, beside a bare loop over the same statements, Flyway and Liquibase. All of them
 * take turns in one run, each in a schema of its own; the figures are medians of the
 * ratios of each round.
 */
class RunningBenchmark {

	private static final int REVISIONS = 1000;

	private static final int ROUNDS = Integer.getInteger("migrations.benchmark.rounds", 5);

	private static final int STARTS = 15;

	private static final int PROCESSES = 7;

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL" })
	void runsRevisionsBesideABareLoop(TestDatabase database) throws Exception {
		Candidate.write(this.directory, REVISIONS);
		Map<String, Candidate> candidates = Candidate.all(this.directory, REVISIONS);
		Ratios pending = new Ratios();
		Ratios atHead = new Ratios();
		Map<String, Integer> roundTrips = new LinkedHashMap<>();
		for (int round = 0; round <= ROUNDS; round++) {
			// What is measured first must not pay for the compiler.
			boolean warm = round > 0;
			for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
				try (TestSchema schema = database.fresh(); HikariDataSource pool = pool(schema)) {
					long time = time(entry.getValue(), pool, schema);
					if (warm) {
						pending.add(entry.getKey(), time);
						startAtHead(entry, pool, schema, atHead);
					}
				}
			}
		}
		for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
			roundTrips.put(entry.getKey(), roundTrips(entry.getValue(), database));
		}
		BenchmarkTable table = new BenchmarkTable("", "1000 pending ms", "to bare loop", "round trips", "at head ms",
				"to Flyway");
		for (String name : candidates.keySet()) {
			if (name.equals(Candidate.BARE)) {
				table.add(name, pending.median(name), 1.0, roundTrips.get(name), "", "");
			}
			else {
				table.add(name, pending.median(name), pending.ratio(name, Candidate.BARE), roundTrips.get(name),
						atHead.median(name), atHead.ratio(name, Candidate.FLYWAY));
			}
		}
		table.print("Running on " + database.id());
	}

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL" })
	void startsAtHeadInANewProcess(TestDatabase database) throws Exception {
		Candidate.write(this.directory, REVISIONS);
		Map<String, Candidate> candidates = Candidate.all(this.directory, REVISIONS);
		candidates.remove(Candidate.BARE);
		Map<String, TestSchema> schemas = new LinkedHashMap<>();
		try {
			for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
				TestSchema schema = database.fresh();
				schemas.put(entry.getKey(), schema);
				entry.getValue().run(schema.dataSource(), schema.name());
			}
			Ratios times = new Ratios();
			for (int i = 0; i < PROCESSES; i++) {
				for (String name : candidates.keySet()) {
					times.add(name, ColdStart.measure(name, this.directory, schemas.get(name)));
				}
			}
			BenchmarkTable table = new BenchmarkTable("", "at head ms", "to Flyway");
			candidates.keySet()
				.forEach((name) -> table.add(name, times.median(name), times.ratio(name, Candidate.FLYWAY)));
			table.print("Starting in a new process on " + database.id());
		}
		finally {
			schemas.values().forEach(TestSchema::close);
		}
	}

	private static void startAtHead(Map.Entry<String, Candidate> candidate, DataSource pool, TestSchema schema,
			Ratios ratios) throws Exception {
		for (int i = 0; i < STARTS && !candidate.getKey().equals(Candidate.BARE); i++) {
			ratios.add(candidate.getKey(), time(candidate.getValue(), pool, schema));
		}
	}

	private static HikariDataSource pool(TestSchema schema) throws SQLException {
		return pool(schema.url(), schema.user(), schema.password());
	}

	static HikariDataSource pool(String url, String user, String password) throws SQLException {
		HikariConfig configuration = new HikariConfig();
		configuration.setJdbcUrl(url);
		configuration.setUsername(user);
		configuration.setPassword(password);
		configuration.setMinimumIdle(4);
		HikariDataSource pool = new HikariDataSource(configuration);
		pool.getConnection().close();
		return pool;
	}

	private static long time(Candidate candidate, DataSource pool, TestSchema schema) throws Exception {
		long begin = System.nanoTime();
		candidate.run(pool, schema.name());
		return System.nanoTime() - begin;
	}

	private static int roundTrips(Candidate candidate, TestDatabase database) throws Exception {
		try (TestSchema schema = database.fresh(); TcpProxy proxy = TcpProxy.before(schema.url())) {
			candidate.run(proxy.of(schema).dataSource(), schema.name());
			return proxy.turns();
		}
	}

	@Test
	void loadsTenThousandFiles() throws Exception {
		RevisionFiles.write(this.directory, 10_000);
		BenchmarkTable table = new BenchmarkTable("load of 10000 files", "ms");
		Supplier<RevisionGraph> load = () -> RevisionGraph.of(new RevisionDirectory(this.directory).read());
		Ratios ratios = new Ratios();
		for (int round = 0; round < 9; round++) {
			long begin = System.nanoTime();
			load.get();
			ratios.add((round == 0) ? "first" : "median", System.nanoTime() - begin);
		}
		List.of("first", "median").forEach((name) -> table.add(name, ratios.median(name)));
		table.print("Loading");
	}

}
