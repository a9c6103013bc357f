package io.github.jpamigrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.mysql.CatalogReader;
import io.github.jpamigrations.dialect.mysql.CatalogRow;
import io.github.jpamigrations.dialect.mysql.ColumnTypes;
import io.github.jpamigrations.dialect.mysql.MySqlServer;
import io.github.jpamigrations.dialect.mysql.StringLiterals;
import io.github.jpamigrations.dialect.mysql.TableOptions;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Sequence;

import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of MariaDB.
 */
final class MariaDbReader extends CatalogReader {

	/**
	 * The key of a column of the system-time period: ROW START or ROW END.
	 */
	static final String GENERATED = "generated";

	/**
	 * The key of a column of a system-versioned table that is not versioned itself.
	 */
	static final String UNVERSIONED = "unversioned";

	private static final Pattern ON_UPDATE = Pattern.compile("on update (\\S+)");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:e[+-]?[0-9]+)?");

	private static final String ANY_CONSTRAINT = """
			SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA IN (DATABASES) LIMIT 1""";

	private final Connection connection;

	private final boolean backslashEscapes;

	// The catalog has backslash escapes whatever the sql_mode, but minds ANSI_QUOTES.
	private final StringLiterals catalog;

	private final ColumnTypes types;

	MariaDbReader(Connection connection, MySqlServer server) {
		super(connection);
		this.connection = connection;
		this.backslashEscapes = server.backslashEscapes();
		Set<String> modes = server.ansiQuotes() ? Set.of("ANSI_QUOTES") : Set.of();
		this.catalog = new StringLiterals(new MySqlServer(server.version(), server.lowerCaseTableNames(), modes));
		this.types = new ColumnTypes(this.catalog, new StringLiterals(server));
	}

	@Override
	protected String tablesSql() {
		return """
				SELECT TABLE_SCHEMA = DATABASE() AS home, TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name,
					TABLE_TYPE AS table_type, ENGINE AS engine, TABLE_COLLATION AS table_collation,
					CREATE_OPTIONS AS create_options, TABLE_COMMENT AS table_comment
				FROM INFORMATION_SCHEMA.TABLES
				WHERE TABLE_SCHEMA IN (DATABASES) AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED')""";
	}

	@Override
	protected String columnsSql() {
		return """
				SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, COLUMN_NAME AS column_name,
					COLUMN_DEFAULT AS column_default, IS_NULLABLE = 'YES' AS nullable, DATA_TYPE AS data_type,
					CHARACTER_MAXIMUM_LENGTH AS character_length, NUMERIC_PRECISION AS numeric_precision,
					NUMERIC_SCALE AS numeric_scale, DATETIME_PRECISION AS datetime_precision,
					COLLATION_NAME AS collation_name, COLUMN_TYPE AS column_type, EXTRA AS extra,
					COLUMN_COMMENT AS column_comment, GENERATION_EXPRESSION AS generation_expression
				FROM INFORMATION_SCHEMA.COLUMNS
				WHERE TABLE_SCHEMA IN (DATABASES)
				ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""";
	}

	@Override
	protected List<CatalogRow> checkRows(List<String> databases) throws SQLException {
		return query("""
				SELECT CONSTRAINT_SCHEMA AS table_schema, TABLE_NAME AS table_name,
					CONSTRAINT_NAME AS constraint_name, CHECK_CLAUSE AS check_clause, LEVEL = 'Column' AS of_column
				FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
				WHERE CONSTRAINT_SCHEMA IN (DATABASES)""", databases);
	}

	/**
	 * Without ORDER BY the rows come in the order in which the tables have their indexes.
	 */
	@Override
	protected List<CatalogRow> indexRows(List<String> databases) throws SQLException {
		return query("""
				SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, INDEX_NAME AS index_name,
					NON_UNIQUE = 0 AS is_unique, COLUMN_NAME AS column_name, COLLATION AS direction,
					SUB_PART AS prefix_length, INDEX_TYPE AS index_type, INDEX_COMMENT AS index_comment,
					IGNORED = 'YES' AS hidden
				FROM INFORMATION_SCHEMA.STATISTICS
				WHERE TABLE_SCHEMA IN (DATABASES)""", databases);
	}

	@Override
	protected List<CatalogRow> foreignKeyRows(List<String> databases, List<CatalogRow> tables) throws SQLException {
		List<CatalogRow> rows = super.foreignKeyRows(databases, tables);
		return rows.isEmpty() && query(ANY_CONSTRAINT, databases).isEmpty()
				? HiddenForeignKeys.read(this.connection, tables) : rows;
	}

	@Override
	protected List<Sequence> sequences(List<String> databases) throws SQLException {
		List<CatalogRow> names = query(MariaDbSequences.SEQUENCES, databases);
		if (names.isEmpty()) {
			return List.of();
		}
		List<CatalogRow> settings = query(MariaDbSequences.settings(names), List.of());
		List<Sequence> result = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			result.add(MariaDbSequences.sequence(name(names.get(i)), settings.get(i)));
		}
		return result;
	}

	/**
	 * Every unique key of a system-versioned table ends with the end of the period.
	 */
	@Override
	protected boolean joinsKeys(CatalogRow column) {
		return "ROW END".equals(column.text("generation_expression"));
	}

	@Override
	protected Map<String, String> tableOptions(CatalogRow table, List<CatalogRow> columns, List<CatalogRow> checks) {
		Map<String, String> options = super.tableOptions(table, columns, checks);
		String period = columns.stream()
			.filter((column) -> column.text("generation_expression").startsWith("ROW "))
			.map((column) -> ticked(column.text("column_name")))
			.collect(Collectors.joining(", "));
		if (!period.isEmpty()) {
			options.put(TableOptions.PERIOD, period);
		}
		if ("SYSTEM VERSIONED".equals(table.text("table_type"))) {
			options.put(TableOptions.VERSIONING, "WITH SYSTEM VERSIONING");
		}
		return options;
	}

	@Override
	protected Column column(CatalogRow row, List<CatalogRow> checks, @Nullable String tableCollation) {
		String name = row.text("column_name");
		String check = checks.stream()
			.filter((candidate) -> candidate.isTrue("of_column") && isOf(name, candidate))
			.map((candidate) -> expression(candidate.text("check_clause")))
			.findFirst()
			.orElse(null);
		boolean json = check != null && ColumnCheck.isJson(row.text("data_type"), row.text("collation_name"),
				Identifier.quoted(name), check);
		String collation = row.get("collation_name");
		String comment = row.text("column_comment");
		return new Column(Identifier.quoted(name), json ? ColumnTypes.json() : type(row, check), row.isTrue("nullable"),
				defaultValue(row), generation(row),
				(collation != null && !json && !collation.equals(tableCollation)) ? collation : null,
				comment.isEmpty() ? null : comment, options(row));
	}

	/**
	 * The check of a column has the column's name. After RENAME COLUMN it still has the
	 * old one, while the text names the column as it is now (test:
	 * {@code MariaDbReaderIntegrationTests#readsTheCheckOfARenamedColumn}).
	 */
	private static boolean isOf(String column, CatalogRow check) {
		String name = check.text("constraint_name");
		String clause = check.text("check_clause");
		return name.equals(column)
				|| !clause.contains(ticked(name)) && clause.replaceFirst("^[^`]*", "").startsWith(ticked(column));
	}

	private static String ticked(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	/**
	 * The check of a column can only be changed together with the whole column, so it
	 * counts as a part of the type.
	 */
	private Column.Type type(CatalogRow row, @Nullable String check) {
		Column.Type type = this.types.of(row);
		return (check != null) ? ColumnCheck.add(type, check) : type;
	}

	private Column.@Nullable Default defaultValue(CatalogRow row) {
		String sql = row.get("column_default");
		if (sql == null || "NULL".equals(sql)) {
			return null;
		}
		if (sql.startsWith("'")) {
			return new Column.Default.Literal(this.catalog.unquote(sql));
		}
		return NUMBER.matcher(sql).matches() ? new Column.Default.Literal(sql)
				: new Column.Default.Expression(expression(sql));
	}

	private Column.@Nullable Generation generation(CatalogRow row) {
		String extra = row.text("extra");
		if (extra.contains("auto_increment")) {
			return new Column.Generation.Identity();
		}
		String expression = row.text("generation_expression");
		return expression.isEmpty() || expression.startsWith("ROW ") ? null
				: new Column.Generation.Computed(expression(expression), extra.contains("STORED GENERATED"));
	}

	private static Map<String, String> options(CatalogRow row) {
		String extra = row.text("extra");
		Map<String, String> options = new LinkedHashMap<>();
		if (row.text("generation_expression").startsWith("ROW ")) {
			options.put(GENERATED, row.text("generation_expression"));
		}
		Matcher update = ON_UPDATE.matcher(extra);
		if (update.find()) {
			options.put("on update", update.group(1));
		}
		if (extra.contains("INVISIBLE")) {
			options.put("invisible", "");
		}
		if (extra.contains("WITHOUT SYSTEM VERSIONING")) {
			options.put(UNVERSIONED, "");
		}
		return options;
	}

	@Override
	protected List<Constraint> checks(List<CatalogRow> rows) {
		return rows.stream()
			.filter((row) -> !row.isTrue("of_column"))
			.<Constraint>map((row) -> new Constraint.Check(Identifier.quoted(row.text("constraint_name")),
					expression(row.text("check_clause"))))
			.toList();
	}

	/**
	 * Return the expression as the session reads it, with names in backticks.
	 */
	@Override
	protected String expression(String text) {
		return this.backslashEscapes ? this.catalog.withBackticks(text) : this.catalog.plain(text);
	}

}
