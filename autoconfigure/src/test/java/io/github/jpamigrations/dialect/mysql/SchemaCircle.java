package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leads one schema of a server of the family to another and back: what the comparison
 * finds is applied, nothing is left to find, and the way back restores what the server
 * said.
 */
public final class SchemaCircle {

	private final TestDatabase database;

	private final Dialects dialects;

	public SchemaCircle(TestDatabase database, Dialects dialects) {
		this.database = database;
		this.dialects = dialects;
	}

	/**
	 * Go the circle.
	 * @param from the statements that make the first schema
	 * @param rows a statement that fills it, or an empty text
	 * @param to the statements that make the second schema
	 * @return the statements of the way there
	 */
	public List<String> assertChange(List<String> from, String rows, List<String> to) throws SQLException {
		try (TestSchema schema = this.database.fresh();
				TestSchema other = this.database.fresh();
				Connection connection = schema.connection();
				Connection otherConnection = other.connection()) {
			SchemaDialect dialect = this.dialects.of(connection);
			MySqlServerAccess server = new MySqlServerAccess(connection, dialect);
			server.execute(from.toArray(String[]::new));
			if (!rows.isEmpty()) {
				server.execute(rows);
			}
			MySqlServerAccess target = new MySqlServerAccess(otherConnection, dialect);
			target.execute(to.toArray(String[]::new));
			List<String> before = lines(server);
			List<Operation> upgrade = compare(dialect, connection, server.read(), model(target));
			assertThat(upgrade).isNotEmpty();
			List<String> statements = server.apply(upgrade);
			assertThat(compare(dialect, connection, server.read(), model(target))).isEmpty();
			server.apply(OperationSorter.reversed(upgrade));
			assertThat(lines(server)).isEqualTo(before);
			return statements;
		}
	}

	/**
	 * Return the schema as a model has it: without the indexes that the server makes for
	 * foreign keys.
	 */
	private static DatabaseSchema model(MySqlServerAccess server) throws SQLException {
		DatabaseSchema read = server.read();
		List<Table> tables = new ArrayList<>();
		for (Table table : read.tables()) {
			tables.add(table.withIndexes(table.indexes()
				.stream()
				.filter((index) -> table.foreignKeys().stream().noneMatch((key) -> isMadeFor(key, index)))
				.toList()));
		}
		return new DatabaseSchema(tables, read.sequences(), List.of(), List.of());
	}

	private static boolean isMadeFor(Constraint.ForeignKey key, Index index) {
		return index.name().equals(key.name()) && index.plainColumns().equals(key.columns());
	}

	/**
	 * Return the lines of the dump, those of keys and checks of a table in alphabetical
	 * order: what is dropped and comes back stands behind the others.
	 */
	private static List<String> lines(MySqlServerAccess server) throws SQLException {
		List<String> result = new ArrayList<>();
		for (String definition : server.dump().values()) {
			List<String> keys = new ArrayList<>();
			for (String line : definition.replace(",\n", "\n").split("\n")) {
				(line.matches("  (UNIQUE KEY|KEY|CONSTRAINT) .*") ? keys : result).add(line);
			}
			Collections.sort(keys);
			result.addAll(keys);
		}
		return result;
	}

	private static List<Operation> compare(SchemaDialect dialect, Connection connection, DatabaseSchema current,
			DatabaseSchema desired) {
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
		Comparison comparison = new SchemaComparator(dialect.signatures()).compare(current, desired, options);
		assertThat(comparison.otherFindings()).isEmpty();
		return comparison.operations();
	}

	/**
	 * Finds the dialect of a connection.
	 */
	@FunctionalInterface
	public interface Dialects {

		/**
		 * Return it.
		 */
		SchemaDialect of(Connection connection) throws SQLException;

	}

}
