package io.github.jpamigrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A temporary table of the name and the texts of a table, without its keys. It is made in
 * one go, or part by part where the server does not take all of them.
 */
final class PostgreSqlTwin {

	private static final String CHECK = "c";

	private static final String INDEX = "i";

	/** Insufficient privilege, read-only transaction, standby. */
	private static final Set<String> REFUSALS = Set.of("42501", "25006", "57P03", "0A000");

	private final Connection connection;

	private final PostgreSqlRenderer renderer;

	private final Table table;

	private final List<Constraint.Check> checks;

	private final String name;

	private final Set<Column> withoutDefault = new HashSet<>();

	private final Map<String, Column> columns = new HashMap<>();

	private final Map<String, Constraint> readChecks = new HashMap<>();

	private final Map<String, Index> indexes = new HashMap<>();

	PostgreSqlTwin(Connection connection, PostgreSqlRenderer renderer, Table table) {
		this.connection = connection;
		this.renderer = renderer;
		this.table = table;
		this.checks = table.constraints(Constraint.Check.class).toList();
		this.name = PostgreSqlNames.RULES.render(table.name().name());
	}

	/**
	 * Make the table and read it back.
	 */
	void create() throws SQLException {
		List<String> definitions = new ArrayList<>();
		this.table.columns().forEach((column) -> definitions.add(definition(column)));
		for (int i = 0; i < this.checks.size(); i++) {
			definitions.add(check(i));
		}
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TEMPORARY TABLE " + this.name + " (" + String.join(", ", definitions) + ")");
		for (int i = 0; i < this.table.indexes().size(); i++) {
			statements.add(index(i));
		}
		SQLException refusal = tryOut(String.join(";\n", statements));
		if (refusal != null) {
			if (REFUSALS.contains(refusal.getSQLState())) {
				throw refusal;
			}
			createInParts();
		}
		read();
	}

	private void createInParts() throws SQLException {
		execute("CREATE TEMPORARY TABLE " + this.name + " ()");
		String alter = "ALTER TABLE pg_temp." + this.name + " ADD ";
		for (Column column : this.table.columns()) {
			boolean computed = column.generation() instanceof Column.Generation.Computed;
			if (!computed && tryOut(alter + "COLUMN " + definition(column)) != null) {
				this.withoutDefault.add(column);
				tryOut(alter + "COLUMN " + definition(withoutDefault(column)));
			}
		}
		for (Column column : this.table.columns()) {
			if (column.generation() instanceof Column.Generation.Computed) {
				tryOut(alter + "COLUMN " + definition(column));
			}
		}
		for (int i = 0; i < this.checks.size(); i++) {
			tryOut(alter + check(i));
		}
		for (int i = 0; i < this.table.indexes().size(); i++) {
			tryOut(index(i));
		}
	}

	/**
	 * Execute, or return why that does not work, with nothing done.
	 */
	private @Nullable SQLException tryOut(String sql) throws SQLException {
		Savepoint before = this.connection.setSavepoint();
		try {
			execute(sql);
			return null;
		}
		catch (SQLException ex) {
			this.connection.rollback(before);
			return ex;
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	private void read() throws SQLException {
		PostgreSqlCatalog catalog = PostgreSqlCatalog.ofTable(this.connection, "pg_temp." + this.name);
		catalog.list(PostgreSqlColumnReader.COLUMNS, PostgreSqlColumnReader::read)
			.forEach((column) -> this.columns.put(column.name().text(), column));
		if (!this.checks.isEmpty()) {
			catalog.list(PostgreSqlConstraintReader.CONSTRAINTS, PostgreSqlConstraintReader::read)
				.forEach((constraint) -> this.readChecks.put(String.valueOf(constraint.name()), constraint));
		}
		if (!this.table.indexes().isEmpty()) {
			catalog.list(PostgreSqlIndexReader.INDEXES, PostgreSqlIndexReader::read)
				.forEach((index) -> this.indexes.put(index.name().text(), index));
		}
	}

	private String definition(Column column) {
		boolean computed = column.generation() instanceof Column.Generation.Computed;
		return this.renderer.columnDefinition(new Column(column.name(), column.type(), true, column.defaultValue(),
				computed ? column.generation() : null, column.collation(), null, Map.of()));
	}

	private static Column withoutDefault(Column column) {
		return new Column(column.name(), column.type(), true, null, null, column.collation(), null, Map.of());
	}

	private String check(int i) {
		return "CONSTRAINT " + CHECK + i + " CHECK (" + this.checks.get(i).expression() + ")";
	}

	private String index(int i) {
		Index index = this.table.indexes().get(i);
		return PostgreSqlIndexClauses.create(QualifiedName.of(this.table.name().name()),
				new Index(Identifier.quoted(INDEX + i), false, index.parts(), index.predicate(), index.options()));
	}

	/**
	 * Return the column in the server's words, absent where it did not take it.
	 */
	@Nullable Column column(Column column) {
		return this.columns.get(PostgreSqlNames.stored(column.name()));
	}

	boolean hasDefault(Column column) {
		return !this.withoutDefault.contains(column);
	}

	/**
	 * Return the condition in the server's words, absent where it did not take it.
	 */
	@Nullable String check(Constraint.Check check) {
		return (this.readChecks.get(CHECK + this.checks.indexOf(check)) instanceof Constraint.Check read)
				? read.expression() : null;
	}

	/**
	 * Return the index in the server's words, absent where it did not take it.
	 */
	@Nullable Index index(Index index) {
		return this.indexes.get(INDEX + this.table.indexes().indexOf(index));
	}

}
