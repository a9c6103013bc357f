package io.github.jpamigrations.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.dialect.SqlRenderer;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading and comparing a schema that is as the model says, beside a bare loop that sends
 * the same queries and reads every value, and beside Hibernate's own update. All of them
 * take turns in one run; the figures are medians.
 */
class ComparisonBenchmark {

	private static final List<Integer> SIZES = List.of(50, 500, 2000);

	private static final int ROUNDS = Integer.getInteger("migrations.benchmark.rounds", 7);

	/**
	 * So many tables are read first, so that nothing that is measured pays for the
	 * compiler.
	 */
	private static final int WARM_UP = 10000;

	@ParameterizedTest
	@EnumSource(names = { "MYSQL", "MARIADB", "POSTGRESQL", "H2" })
	void comparesBesideABareLoop(TestDatabase database) throws SQLException {
		BenchmarkTable table = new BenchmarkTable("tables", "queries", "bare loop ms", "read ms",
				"read and compare ms", "ratio", "µs a table", "model ms", "Hibernate queries", "Hibernate update ms",
				"ratio", "its statements");
		for (int size : SIZES) {
			try (TestSchema schema = database.fresh(); WideModel model = WideModel.of(size, schema.dataSource())) {
				measure(size, schema, model, table);
			}
		}
		table.print("Comparing on " + database.id());
	}

	private static void measure(int size, TestSchema schema, WideModel model, BenchmarkTable table)
			throws SQLException {
		DatabaseSchema desired = new HibernateSchemaSource(model.metadata()).read(Scope.DEFAULT);
		try (Connection connection = schema.connection()) {
			SchemaDialect dialect = SchemaDialects.of(connection);
			Autogenerator autogenerator = new Autogenerator(dialect, Set.of());
			create(autogenerator.compareWithNothing(desired), dialect, connection);
			RecordedQueries queries = new RecordedQueries();
			Comparison comparison = autogenerator.compare(queries.listenTo(connection), desired, List.of());
			assertThat(comparison.operations()).isEmpty();
			Ratios ratios = new Ratios();
			for (int round = -WARM_UP / size; round < ROUNDS; round++) {
				long bare = time(() -> queries.drain(connection));
				long whole = time(() -> autogenerator.compare(connection, desired, List.of()));
				long read = time(() -> dialect.reader(connection).read(Scope.of(desired)));
				long ofModel = time(() -> new HibernateSchemaSource(model.metadata()).read(Scope.DEFAULT));
				if (round >= 0) {
					ratios.add("bare", bare);
					ratios.add("whole", whole);
					ratios.add("read", read);
					ratios.add("model", ofModel);
				}
			}
			RecordedQueries ofHibernate = new RecordedQueries();
			int statements = update(size, schema, ofHibernate);
			ratios.add("update", time(() -> HibernateUpdate.run(model.metadata())));
			table.add(size, queries.count(), ratios.median("bare"), ratios.median("read"), ratios.median("whole"),
					ratios.ratio("whole", "bare"), ratios.median("whole") * 1000 / size, ratios.median("model"),
					ofHibernate.count(), ratios.median("update"), ratios.median("update") / ratios.median("bare"),
					statements);
		}
	}

	private static void create(Comparison comparison, SchemaDialect dialect, Connection connection)
			throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (SqlRenderer.Statement rendered : dialect.renderer().render(comparison.operations())) {
				statement.execute(rendered.sql());
			}
		}
	}

	private static int update(int size, TestSchema schema, RecordedQueries queries) {
		DataSource dataSource = new DelegatingDataSource(schema.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				return queries.listenTo(super.getConnection());
			}
		};
		try (WideModel model = WideModel.of(size, dataSource)) {
			queries.reset();
			return HibernateUpdate.run(model.metadata());
		}
	}

	private static long time(Work work) throws SQLException {
		long begin = System.nanoTime();
		work.run();
		return System.nanoTime() - begin;
	}

	/**
	 * Something to measure.
	 */
	private interface Work {

		void run() throws SQLException;

	}

}
