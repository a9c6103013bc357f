package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.diff.ComparisonOptions;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model with names of any case, or of another database, is made on a server of the
 * family, found again, changed, and taken back.
 */
public abstract class NameCircleContract {

	protected abstract TestDatabase database();

	protected abstract SchemaDialect dialect(Connection connection) throws SQLException;

	@Test // N3
	void findsNamesOfAnyCaseAgain() throws SQLException {
		try (TestSchema schema = database().fresh(); Connection connection = schema.connection()) {
			assertCircle(connection, null, List.of());
		}
	}

	@Test // T7
	void managesTablesOfAnotherDatabase() throws SQLException {
		try (TestSchema schema = database().fresh();
				TestSchema other = database().fresh();
				Connection connection = schema.connection()) {
			assertCircle(connection, Identifier.quoted(other.name()), List.of());
		}
	}

	@Test // S1
	void managesSequencesOfAnotherDatabase() throws SQLException {
		try (TestSchema schema = database().fresh();
				TestSchema other = database().fresh();
				Connection connection = schema.connection()) {
			QualifiedName name = new QualifiedName(Identifier.quoted(other.name()), null, Identifier.unquoted("Seq_A"));
			if (hasSequences()) {
				assertCircle(connection, Identifier.quoted(other.name()), List.of(new Sequence(name, 1, 50, Map.of())));
			}
		}
	}

	protected boolean hasSequences() {
		return false;
	}

	private void assertCircle(Connection connection, @Nullable Identifier catalog, List<Sequence> sequences)
			throws SQLException {
		DatabaseSchema first = new DatabaseSchema(List.of(parent(catalog), child(catalog, false)), sequences, List.of(),
				List.of());
		DatabaseSchema second = new DatabaseSchema(List.of(parent(catalog), child(catalog, true)), sequences, List.of(),
				List.of());
		DatabaseSchema before = read(connection, first);
		List<Operation> creation = synchronize(connection, first);
		assertThat(creation).isNotEmpty();
		DatabaseSchema created = read(connection, first);
		List<Operation> change = synchronize(connection, second);
		assertThat(change).isNotEmpty();
		apply(connection, OperationSorter.reversed(change));
		assertThat(sorted(read(connection, first))).isEqualTo(sorted(created));
		apply(connection, OperationSorter.reversed(creation));
		assertThat(read(connection, first)).isEqualTo(before);
	}

	/**
	 * Return the tables with their indexes by name: what comes back stands behind others.
	 */
	private static List<Table> sorted(DatabaseSchema schema) {
		return schema.tables()
			.stream()
			.map((table) -> table.withIndexes(
					table.indexes().stream().sorted(Comparator.comparing((index) -> index.name().text())).toList()))
			.toList();
	}

	private List<Operation> synchronize(Connection connection, DatabaseSchema model) throws SQLException {
		List<Operation> operations = compare(connection, model);
		apply(connection, operations);
		assertThat(compare(connection, model)).isEmpty();
		return operations;
	}

	private List<Operation> compare(Connection connection, DatabaseSchema model) throws SQLException {
		SchemaDialect dialect = dialect(connection);
		ComparisonOptions options = ComparisonOptions.of(Ownership.ALL).withEcho(dialect.echo(connection));
		return new SchemaComparator(dialect.signatures()).compare(read(connection, model), model, options).operations();
	}

	private DatabaseSchema read(Connection connection, DatabaseSchema model) throws SQLException {
		return dialect(connection).reader(connection).read(Scope.of(model));
	}

	private void apply(Connection connection, List<Operation> operations) throws SQLException {
		new MySqlServerAccess(connection, dialect(connection)).apply(operations);
	}

	private static Table parent(@Nullable Identifier catalog) {
		return table(catalog, "ParentTable", List.of(column("Id", "bigint"), column("firstName", "varchar(20)")), List
			.of(new Constraint.PrimaryKey(null, ids("id")), new Constraint.Unique(id("UK_Name"), ids("FirstName"))),
				List.of());
	}

	private static Table child(@Nullable Identifier catalog, boolean changed) {
		List<Column> columns = new ArrayList<>(List.of(column("ID", "bigint"), column("parentId", "bigint"),
				column("lastName", changed ? "varchar(90)" : "varchar(20)")));
		List<Constraint> constraints = new ArrayList<>(
				List.of(new Constraint.PrimaryKey(null, ids("id")), new Constraint.Check(id("CK_Last"),
						changed ? "lastname in ('a', 'b', 'c')" : "LASTNAME in ('a', 'b')")));
		if (changed) {
			columns.add(column("newOne", "integer"));
			constraints.add(new Constraint.Check(null, "NewOne > 1"));
		}
		constraints.add(new Constraint.ForeignKey(changed ? id("FK_Other") : id("FK_Parent"), ids("ParentId"),
				new QualifiedName(catalog, null, id("ParentTable")), ids("ID"), Constraint.Action.NO_ACTION,
				Constraint.Action.NO_ACTION));
		Index index = new Index(id("IX_Last"), false, List.of(new Index.Part.OfColumn(id("LastName"), null, false),
				new Index.Part.OfColumn(id("PARENTID"), null, changed)), null, Map.of());
		return table(catalog, "childTable", columns, constraints, List.of(index));
	}

	private static Table table(@Nullable Identifier catalog, String name, List<Column> columns,
			List<Constraint> constraints, List<Index> indexes) {
		return new Table(new QualifiedName(catalog, null, id(name)), columns, constraints, indexes, null, Map.of(),
				List.of());
	}

	private static Column column(String name, String type) {
		boolean key = name.equalsIgnoreCase("id");
		return new Column(id(name), new Column.Type(type, Types.OTHER, null, null, null, List.of()), !key, null, null,
				null, null, Map.of());
	}

	private static Identifier id(String name) {
		return Identifier.unquoted(name);
	}

	private static List<Identifier> ids(String... names) {
		return List.of(names).stream().map(Identifier::unquoted).toList();
	}

}
