package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.JdbcTypes;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of all tables.
 */
final class H2ColumnReader {

	private static final String COLUMNS = """
			SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, DOMAIN_SCHEMA, DOMAIN_NAME,
				DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER) AS TYPE_SQL, CHARACTER_MAXIMUM_LENGTH,
				DECLARED_NUMERIC_PRECISION, DECLARED_NUMERIC_SCALE, DATETIME_PRECISION, IS_IDENTITY,
				IDENTITY_GENERATION, IDENTITY_START AS START_VALUE, IDENTITY_INCREMENT AS INCREMENT,
				IDENTITY_MINIMUM AS MINIMUM_VALUE, IDENTITY_MAXIMUM AS MAXIMUM_VALUE, IDENTITY_CYCLE AS CYCLE_OPTION,
				IDENTITY_CACHE AS CACHE, GENERATION_EXPRESSION, COLUMN_ON_UPDATE, IS_VISIBLE, DEFAULT_ON_NULL, REMARKS
			FROM INFORMATION_SCHEMA.COLUMNS
			WHERE {is read: TABLE_SCHEMA}
			ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""";

	private final H2Catalog catalog;

	private final H2Settings settings;

	private final H2TypeParser types;

	H2ColumnReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.settings = settings;
		this.types = new H2TypeParser(settings);
	}

	Map<QualifiedName, List<Column>> read() throws SQLException {
		Map<QualifiedName, List<Column>> result = new LinkedHashMap<>();
		this.catalog.list(COLUMNS, (row) -> {
			QualifiedName table = this.catalog.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"));
			return result.computeIfAbsent(table, (key) -> new ArrayList<>()).add(column(row));
		});
		return result;
	}

	private Column column(ResultSet row) throws SQLException {
		Column.Type type = type(row);
		return new Column(Identifier.quoted(row.getString("COLUMN_NAME")), type,
				"YES".equals(row.getString("IS_NULLABLE")), defaultValue(row.getString("COLUMN_DEFAULT"), type),
				generation(row), null, row.getString("REMARKS"), options(row));
	}

	private Column.Type type(ResultSet row) throws SQLException {
		String sql = row.getString("TYPE_SQL");
		H2Type type = this.types.parse(sql);
		boolean sized = sql.contains("(");
		Long length = number(row, "CHARACTER_MAXIMUM_LENGTH");
		Long precision = number(row,
				H2JdbcTypes.isTemporal(type) ? "DATETIME_PRECISION" : "DECLARED_NUMERIC_PRECISION");
		Long scale = number(row, "DECLARED_NUMERIC_SCALE");
		return new Column.Type(spelling(row, sql), H2JdbcTypes.code(type), sized ? length : null,
				(precision != null) ? precision.intValue() : null, (scale != null) ? scale.intValue() : null,
				type.values());
	}

	// The data type of a column with a domain is that of the domain.
	private String spelling(ResultSet row, String sql) throws SQLException {
		String domain = row.getString("DOMAIN_NAME");
		if (domain == null) {
			return sql;
		}
		QualifiedName name = this.catalog.name(row.getString("DOMAIN_SCHEMA"), domain);
		return (name.schema() == null && H2TypeParser.isBuiltIn(domain)) ? '"' + domain + '"'
				: this.settings.names().render(name);
	}

	/**
	 * Take a default for a literal only if it comes out of the renderer as it went in.
	 */
	static Column.@Nullable Default defaultValue(@Nullable String sql, Column.Type type) {
		if (sql == null) {
			return null;
		}
		String value = H2Literals.value(sql);
		boolean bare = JdbcTypes.isNumericOrBoolean(type.jdbcCode());
		return (value != null && bare != H2Literals.isString(sql)) ? new Column.Default.Literal(value)
				: new Column.Default.Expression(H2Literals.withPlainNames(sql));
	}

	private static Column.@Nullable Generation generation(ResultSet row) throws SQLException {
		if ("YES".equals(row.getString("IS_IDENTITY"))) {
			return new Column.Generation.Identity();
		}
		String expression = row.getString("GENERATION_EXPRESSION");
		return (expression != null) ? new Column.Generation.Computed(H2Literals.withPlainNames(expression), true)
				: null;
	}

	private Map<String, String> options(ResultSet row) throws SQLException {
		Map<String, String> options = new LinkedHashMap<>();
		if (!row.getBoolean("IS_VISIBLE")) {
			options.put(H2Options.INVISIBLE, "");
		}
		if ("YES".equals(row.getString("IS_IDENTITY"))) {
			if ("ALWAYS".equals(row.getString("IDENTITY_GENERATION"))) {
				options.put(H2Options.GENERATED, "ALWAYS");
			}
			putUnless(options, H2Options.START_WITH, row.getString("START_VALUE"), "1");
			putUnless(options, H2Options.INCREMENT_BY, row.getString("INCREMENT"), "1");
			options.putAll(H2SequenceOptions.of(row, this.types.parse(row.getString("TYPE_SQL"))));
		}
		if (row.getString("COLUMN_ON_UPDATE") != null) {
			options.put(H2Options.ON_UPDATE, row.getString("COLUMN_ON_UPDATE"));
		}
		if (row.getBoolean("DEFAULT_ON_NULL") && !"YES".equals(row.getString("IS_IDENTITY"))) {
			options.put(H2Options.DEFAULT_ON_NULL, "");
		}
		return options;
	}

	private static void putUnless(Map<String, String> options, String key, String value, String usual) {
		if (!value.equals(usual)) {
			options.put(key, value);
		}
	}

	private static @Nullable Long number(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

}
