package io.github.jpamigrations.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The first comparison of a process, in a new process each time, of a schema that is as
 * the model says.
 */
class ColdComparisonBenchmark {

	private static final List<Integer> SIZES = List.of(50, 500);

	private static final int PROCESSES = 3;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL", "H2" })
	void comparesForTheFirstTime(TestDatabase database) throws Exception {
		BenchmarkTable table = new BenchmarkTable("tables", "model ms", "read and compare ms", "CPU ms of both");
		for (int size : SIZES) {
			try (TestSchema schema = database.fresh()) {
				// A database in memory has no other process.
				String url = (database == TestDatabase.H2) ? "jdbc:h2:" + this.directory.resolve(schema.name())
						: schema.url();
				create(size, url, schema.user(), schema.password());
				Ratios times = new Ratios();
				for (int i = 0; i < PROCESSES; i++) {
					run(times, String.valueOf(size), url, schema.user(), schema.password());
				}
				table.add(size, times.median("model"), times.median("comparison"), times.median("cpu"));
			}
		}
		table.print("The first comparison of a process on " + database.id());
	}

	private static void create(int size, String url, String user, String password) throws SQLException {
		try (WideModel model = WideModel.of(size, new DriverManagerDataSource(url, user, password));
				Connection connection = DriverManager.getConnection(url, user, password);
				Statement statement = connection.createStatement()) {
			DatabaseSchema desired = new HibernateSchemaSource(model.metadata()).read(Scope.DEFAULT);
			SchemaDialect dialect = SchemaDialects.of(connection);
			for (SqlRenderer.Statement rendered : dialect.renderer()
				.render(new Autogenerator(dialect, Set.of()).compareWithNothing(desired).operations())) {
				statement.execute(rendered.sql());
			}
		}
	}

	private static void run(Ratios times, String... arguments) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-cp", System.getProperty("java.class.path"), ColdComparison.class.getName());
		builder.command().addAll(List.of(arguments));
		Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String[] printed = new String(process.getInputStream().readAllBytes()).lines()
			.filter((line) -> line.startsWith("times "))
			.findFirst()
			.orElseThrow()
			.split(" ");
		process.waitFor();
		times.add("model", nanos(printed[1]));
		times.add("comparison", nanos(printed[2]));
		times.add("cpu", nanos(printed[3]));
	}

	private static long nanos(String milliseconds) {
		return (long) (Double.parseDouble(milliseconds) * 1e6);
	}

}
