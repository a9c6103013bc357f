package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.jpamigrations.dialect.SchemaReader;
import io.github.jpamigrations.dialect.mysql.CatalogRow.TableKey;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Namespace;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Scope;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Reads INFORMATION_SCHEMA as MySQL and MariaDB share it. What they keep differently is
 * left to a subclass each.
 */
public abstract class CatalogReader implements SchemaReader {

	private static final String FOREIGN_KEYS = """
			SELECT k.TABLE_SCHEMA AS table_schema, k.TABLE_NAME AS table_name, k.CONSTRAINT_NAME AS constraint_name,
				k.COLUMN_NAME AS column_name, k.REFERENCED_TABLE_SCHEMA = DATABASE() AS home,
				k.REFERENCED_TABLE_SCHEMA AS referenced_schema, k.REFERENCED_TABLE_NAME AS referenced_table,
				k.REFERENCED_COLUMN_NAME AS referenced_column, r.DELETE_RULE AS delete_rule,
				r.UPDATE_RULE AS update_rule
			FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
			JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA
				AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
			WHERE k.TABLE_SCHEMA IN (DATABASES) AND k.REFERENCED_TABLE_NAME IS NOT NULL
			ORDER BY k.TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION""";

	private final Connection connection;

	protected CatalogReader(Connection connection) {
		this.connection = connection;
	}

	@Override
	public DatabaseSchema read(Scope scope) throws SQLException {
		List<String> databases = databases(scope);
		List<CatalogRow> tables = new ArrayList<>(query(tablesSql(), databases));
		tables.sort(Comparator.comparing((CatalogRow row) -> !row.isTrue("home"))
			.thenComparing((row) -> row.text("table_schema"))
			.thenComparing((row) -> row.text("table_name")));
		if (tables.isEmpty()) {
			return new DatabaseSchema(List.of(), sequences(databases), List.of(), List.of());
		}
		Contents contents = read(databases, tables, tables.stream().anyMatch(PartitionClause::isPartitioned));
		List<Table> result = tables.stream().map((row) -> table(row, contents)).toList();
		return new DatabaseSchema(result, sequences(databases), List.of(), List.of());
	}

	private Contents read(List<String> databases, List<CatalogRow> tables, boolean partitioned) throws SQLException {
		return new Contents(byTable(query(columnsSql(), databases)), byTable(indexRows(databases)),
				byTable(foreignKeyRows(databases, tables)), byTable(checkRows(databases)),
				partitioned ? byTable(query(PartitionClause.PARTITIONS, databases)) : Map.of());
	}

	/**
	 * Return the databases of a scope but the current one.
	 */
	static List<String> databases(Scope scope) {
		return scope.namespaces().stream().map(CatalogReader::database).filter(Objects::nonNull).distinct().toList();
	}

	private static @Nullable String database(Namespace namespace) {
		Identifier name = (namespace.catalog() != null) ? namespace.catalog() : namespace.schema();
		return (name != null) ? name.text() : null;
	}

	/**
	 * Return the rows of a query in which {@code (DATABASES)} stands for the databases to
	 * read.
	 */
	protected final List<CatalogRow> query(String sql, List<String> databases) throws SQLException {
		return query(this.connection, sql, databases);
	}

	static List<CatalogRow> query(Connection connection, String sql, List<String> databases) throws SQLException {
		return CatalogRow.query(connection,
				sql.replace("(DATABASES)", "(DATABASE()" + ", ?".repeat(databases.size()) + ")"), databases);
	}

	/**
	 * Return the query of the columns.
	 */
	protected abstract String columnsSql();

	/**
	 * Return the query of the tables.
	 */
	protected abstract String tablesSql();

	/**
	 * Return the check constraints.
	 */
	protected abstract List<CatalogRow> checkRows(List<String> databases) throws SQLException;

	/**
	 * Return the parts of all indexes, indexes in the order of their tables, parts in the
	 * order of their index.
	 */
	protected abstract List<CatalogRow> indexRows(List<String> databases) throws SQLException;

	/**
	 * Return the columns of all foreign keys in their order.
	 * @param tables the rows of the tables
	 */
	protected List<CatalogRow> foreignKeyRows(List<String> databases, List<CatalogRow> tables) throws SQLException {
		return query(FOREIGN_KEYS, databases);
	}

	/**
	 * Return the sequences, ordered by name.
	 */
	protected List<Sequence> sequences(List<String> databases) throws SQLException {
		return List.of();
	}

	/**
	 * Return a column.
	 * @param row its row
	 * @param checks the checks of its table
	 * @param collation the collation of its table
	 */
	protected abstract Column column(CatalogRow row, List<CatalogRow> checks, @Nullable String collation);

	/**
	 * Return whether the server made the column without being told.
	 */
	protected boolean isInvented(CatalogRow column) {
		return false;
	}

	/**
	 * Return whether the server puts the column into keys without being told.
	 */
	protected boolean joinsKeys(CatalogRow column) {
		return isInvented(column);
	}

	/**
	 * Return the options of a table.
	 */
	protected Map<String, String> tableOptions(CatalogRow table, List<CatalogRow> columns, List<CatalogRow> checks) {
		return TableOptions.of(table);
	}

	/**
	 * Return the checks that stand on their own.
	 */
	protected abstract List<Constraint> checks(List<CatalogRow> rows);

	private Table table(CatalogRow row, Contents contents) {
		TableKey key = row.table();
		List<CatalogRow> checks = contents.of(contents.checks(), key);
		List<CatalogRow> columns = contents.of(contents.columns(), key);
		Set<String> implied = columns.stream()
			.filter(this::joinsKeys)
			.map((column) -> column.text("column_name"))
			.collect(Collectors.toSet());
		IndexRows indexes = new IndexRows(contents.of(contents.indexes(), key)
			.stream()
			.filter((part) -> implied.isEmpty()
					|| !(part.isTrue("is_unique") && implied.contains(part.text("column_name"))))
			.toList(), this::expression);
		List<Constraint> constraints = new ArrayList<>(indexes.constraints());
		constraints.addAll(checks(checks));
		constraints.addAll(ForeignKeyRows.foreignKeys(contents.of(contents.foreignKeys(), key)));
		Map<String, String> options = new LinkedHashMap<>(tableOptions(row, columns, checks));
		PartitionClause.of(contents.of(contents.partitions(), key))
			.ifPresent((sql) -> options.put(TableOptions.PARTITION, sql));
		return new Table(name(row),
				columns.stream()
					.filter((column) -> !isInvented(column))
					.map((column) -> column(column, checks, row.get("table_collation")))
					.toList(),
				constraints, indexes.indexes(), comment(row), options, List.of());
	}

	/**
	 * Return an expression as SQL, free of what the catalog does to its text.
	 */
	protected String expression(String text) {
		return text;
	}

	/**
	 * Return the name of a table or sequence.
	 */
	protected static QualifiedName name(CatalogRow row) {
		Identifier name = Identifier.quoted(row.text("table_name"));
		return row.isTrue("home") ? QualifiedName.of(name)
				: new QualifiedName(Identifier.quoted(row.text("table_schema")), null, name);
	}

	private static @Nullable String comment(CatalogRow table) {
		String comment = table.text("table_comment");
		return comment.isEmpty() ? null : comment;
	}

	private static Map<TableKey, List<CatalogRow>> byTable(List<CatalogRow> rows) {
		Map<TableKey, List<CatalogRow>> result = new LinkedHashMap<>();
		rows.forEach((row) -> result.computeIfAbsent(row.table(), (key) -> new ArrayList<>()).add(row));
		return result;
	}

	private record Contents(Map<TableKey, List<CatalogRow>> columns, Map<TableKey, List<CatalogRow>> indexes,
			Map<TableKey, List<CatalogRow>> foreignKeys, Map<TableKey, List<CatalogRow>> checks,
			Map<TableKey, List<CatalogRow>> partitions) {

		List<CatalogRow> of(Map<TableKey, List<CatalogRow>> rows, TableKey table) {
			return rows.getOrDefault(table, List.of());
		}

	}

}
