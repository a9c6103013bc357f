package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of MySQL.
 */
final class MySqlReader extends CatalogReader {

	private static final Pattern ON_UPDATE = Pattern.compile("on update (\\S+)");

	private static final Pattern CURRENT_TIMESTAMP = Pattern.compile("CURRENT_TIMESTAMP(\\(\\d\\))?");

	// database/table, with #p#partition behind it.
	private static final Pattern TABLE_FILE = Pattern.compile("[/#]");

	private static final Set<String> BINARY = Set.of("binary", "varbinary");

	// The catalog keeps its texts as they are spelled with backslash escapes.
	private static final StringLiterals CATALOG = StringLiterals.PLAIN_MODE;

	private final boolean backslashEscapes;

	private final ColumnTypes types;

	MySqlReader(Connection connection, MySqlServer server) {
		super(connection);
		this.backslashEscapes = server.backslashEscapes();
		this.types = new ColumnTypes(CATALOG, new StringLiterals(server));
	}

	@Override
	protected String tablesSql() {
		return """
				SELECT TABLE_SCHEMA = DATABASE() AS home, TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name,
					ENGINE AS engine, TABLE_COLLATION AS table_collation, CREATE_OPTIONS AS create_options,
					TABLE_COMMENT AS table_comment
				FROM INFORMATION_SCHEMA.TABLES
				WHERE TABLE_SCHEMA IN (DATABASES) AND TABLE_TYPE = 'BASE TABLE'""";
	}

	@Override
	protected String columnsSql() {
		return """
				SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, COLUMN_NAME AS column_name,
					COLUMN_DEFAULT AS column_default, IS_NULLABLE = 'YES' AS nullable, DATA_TYPE AS data_type,
					CHARACTER_MAXIMUM_LENGTH AS character_length, NUMERIC_PRECISION AS numeric_precision,
					NUMERIC_SCALE AS numeric_scale, DATETIME_PRECISION AS datetime_precision,
					COLLATION_NAME AS collation_name, COLUMN_TYPE AS column_type, EXTRA AS extra,
					COLUMN_COMMENT AS column_comment, GENERATION_EXPRESSION AS generation_expression, SRS_ID AS srid
				FROM INFORMATION_SCHEMA.COLUMNS
				WHERE TABLE_SCHEMA IN (DATABASES)
				ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""";
	}

	private static final String CHECKS = """
			SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, CONSTRAINT_NAME AS constraint_name,
				ENFORCED = 'YES' AS enforced
			FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
			WHERE TABLE_SCHEMA IN (DATABASES) AND CONSTRAINT_TYPE = 'CHECK'
			ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME""";

	private static final String CLAUSES = """
			SELECT CONSTRAINT_SCHEMA AS table_schema, CONSTRAINT_NAME AS constraint_name, CHECK_CLAUSE AS check_clause
			FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS
			WHERE CONSTRAINT_SCHEMA IN (DATABASES)""";

	/**
	 * The server joins the two views in quadratic time: minutes for 2000 checks.
	 */
	@Override
	protected List<CatalogRow> checkRows(List<String> databases) throws SQLException {
		List<CatalogRow> checks = query(CHECKS, databases);
		if (checks.isEmpty()) {
			return checks;
		}
		Map<List<String>, CatalogRow> clauses = new HashMap<>();
		query(CLAUSES, databases).forEach((row) -> clauses.put(checkKey(row), row));
		List<CatalogRow> result = new ArrayList<>();
		for (CatalogRow row : checks) {
			CatalogRow clause = clauses.get(checkKey(row));
			if (clause != null) {
				result.add(row.join(clause));
			}
		}
		return result;
	}

	private static List<String> checkKey(CatalogRow row) {
		return List.of(row.text("table_schema"), row.text("constraint_name"));
	}

	private static final String INDEXES = """
			SELECT TABLE_SCHEMA AS table_schema, TABLE_NAME AS table_name, INDEX_NAME AS index_name,
				NON_UNIQUE = 0 AS is_unique, COLUMN_NAME AS column_name, COLLATION AS direction,
				SUB_PART AS prefix_length, INDEX_TYPE AS index_type, INDEX_COMMENT AS index_comment,
				IS_VISIBLE = 'NO' AS hidden, EXPRESSION AS expression
			FROM INFORMATION_SCHEMA.STATISTICS
			WHERE TABLE_SCHEMA IN (DATABASES)
			ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX""";

	@Override
	protected List<CatalogRow> indexRows(List<String> databases) throws SQLException {
		List<CatalogRow> rows = new ArrayList<>(query(INDEXES, databases));
		Map<List<String>, Long> creation = creationOrder(databases);
		Map<CatalogRow, Long> places = new IdentityHashMap<>();
		rows.forEach((row) -> places.put(row, creation.getOrDefault(
				List.of(row.text("table_schema"), row.text("table_name"), row.text("index_name")), Long.MAX_VALUE)));
		rows.sort(Comparator.comparing(places::get));
		return rows;
	}

	private static final String INDEX_IDS = """
			SELECT t.NAME AS table_name, i.NAME AS index_name, i.INDEX_ID AS id
			FROM INFORMATION_SCHEMA.INNODB_INDEXES i
			JOIN INFORMATION_SCHEMA.INNODB_TABLES t ON t.TABLE_ID = i.TABLE_ID
			WHERE SUBSTRING_INDEX(t.NAME, '/', 1) IN (DATABASES)""";

	/**
	 * Return the ids of the indexes: they grow, so their order is that of SHOW CREATE
	 * TABLE, which no other view tells. It needs the PROCESS privilege; without, indexes
	 * are in the order of their names.
	 */
	private Map<List<String>, Long> creationOrder(List<String> databases) {
		try {
			Map<List<String>, Long> result = new HashMap<>();
			for (CatalogRow row : query(INDEX_IDS, databases)) {
				String[] table = TABLE_FILE.split(row.text("table_name"), 3);
				result.putIfAbsent(List.of(table[0], table[1], row.text("index_name")), Long.valueOf(row.text("id")));
			}
			return result;
		}
		catch (SQLException ex) {
			return Map.of();
		}
	}

	/**
	 * A generated invisible primary key (sql_generate_invisible_primary_key).
	 */
	@Override
	protected boolean isInvented(CatalogRow column) {
		return "my_row_id".equals(column.text("column_name"))
				&& "auto_increment INVISIBLE".equals(column.text("extra"));
	}

	@Override
	protected Column column(CatalogRow row, List<CatalogRow> checks, @Nullable String tableCollation) {
		String collation = row.get("collation_name");
		String comment = row.text("column_comment");
		return new Column(Identifier.quoted(row.text("column_name")), this.types.of(row), row.isTrue("nullable"),
				defaultValue(row), generation(row),
				(collation != null && !collation.equals(tableCollation)) ? collation : null,
				comment.isEmpty() ? null : comment, options(row));
	}

	private Column.@Nullable Default defaultValue(CatalogRow row) {
		String text = row.get("column_default");
		if (text == null) {
			return null;
		}
		if (row.text("extra").contains("DEFAULT_GENERATED")) {
			return new Column.Default.Expression(
					CURRENT_TIMESTAMP.matcher(text).matches() ? text : "(" + expression(text) + ")");
		}
		// b'1' and 0x6162 are not the text of the value.
		boolean number = "bit".equals(row.text("data_type"))
				|| (BINARY.contains(row.text("data_type")) && text.length() > 2);
		return number ? new Column.Default.Expression(text)
				: new Column.Default.Literal(BINARY.contains(row.text("data_type")) ? "" : text);
	}

	private Column.@Nullable Generation generation(CatalogRow row) {
		String extra = row.text("extra");
		if (extra.contains("auto_increment")) {
			return new Column.Generation.Identity();
		}
		String expression = row.text("generation_expression");
		return expression.isEmpty() ? null
				: new Column.Generation.Computed(expression(expression), extra.contains("STORED GENERATED"));
	}

	private static Map<String, String> options(CatalogRow row) {
		Map<String, String> options = new LinkedHashMap<>();
		Matcher update = ON_UPDATE.matcher(row.text("extra"));
		if (update.find()) {
			options.put("on update", update.group(1));
		}
		if (row.get("srid") != null) {
			options.put("srid", row.text("srid"));
		}
		if (row.text("extra").contains("INVISIBLE")) {
			options.put("invisible", "");
		}
		return options;
	}

	@Override
	protected List<Constraint> checks(List<CatalogRow> rows) {
		return rows.stream()
			.filter((row) -> row.isTrue("enforced"))
			.<Constraint>map((row) -> new Constraint.Check(Identifier.quoted(row.text("constraint_name")),
					withoutParentheses(expression(row.text("check_clause")))))
			.toList();
	}

	/**
	 * A check that is not enforced is none for a model; it comes back with its table.
	 */
	@Override
	protected Map<String, String> tableOptions(CatalogRow table, List<CatalogRow> columns, List<CatalogRow> checks) {
		Map<String, String> options = super.tableOptions(table, columns, checks);
		checks.stream()
			.filter((row) -> !row.isTrue("enforced"))
			.forEach((row) -> options.put(TableOptions.NOT_ENFORCED + row.text("constraint_name"),
					withoutParentheses(expression(row.text("check_clause")))));
		return options;
	}

	private static String withoutParentheses(String clause) {
		return clause.startsWith("(") && clause.endsWith(")") ? clause.substring(1, clause.length() - 1) : clause;
	}

	/**
	 * Return the expression as the session reads it: strings in the catalog always have
	 * backslash escapes.
	 */
	@Override
	protected String expression(String text) {
		String sql = unescape(text);
		return this.backslashEscapes ? sql : CATALOG.plain(sql);
	}

	/**
	 * The catalog has expressions escaped once more, as if to stand in a string, and
	 * their bytes of UTF-8 taken for characters of Latin 1 (MySQL 8.4 and 9.7;
	 * MySqlTableCircleIntegrationTests).
	 */
	private static String unescape(String text) {
		String unescaped = CATALOG.unquote("'" + text + "'");
		if (unescaped.chars().anyMatch((c) -> c > 0xFF)) {
			return unescaped;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(unescaped.getBytes(StandardCharsets.ISO_8859_1)))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return unescaped;
		}
	}

}
