package io.github.jpamigrations.dialect.generic;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.jpamigrations.dialect.JdbcTypes;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of all tables of a schema.
 */
final class GenericColumnReader {

	/**
	 * The expression of a computed column, which JDBC does not tell.
	 */
	static final String UNKNOWN_EXPRESSION = "?";

	/** The characters of {@code 2000-01-01 00:00:00.}. */
	private static final int LENGTH_OF_WHOLE_SECONDS = 20;

	private final GenericSettings settings;

	GenericColumnReader(GenericSettings settings) {
		this.settings = settings;
	}

	/**
	 * Return the columns by the name of their table.
	 */
	Map<String, List<Column>> read(DatabaseMetaData metaData, GenericReader.Place place) throws SQLException {
		Map<String, List<Column>> result = new HashMap<>();
		try (ResultSet row = metaData.getColumns(place.catalog(), place.schema(), "%", "%")) {
			while (row.next()) {
				if (place.isOf(row)) {
					result.computeIfAbsent(row.getString("TABLE_NAME"), (table) -> new ArrayList<>()).add(column(row));
				}
			}
		}
		return result;
	}

	private Column column(ResultSet row) throws SQLException {
		String name = row.getString("COLUMN_NAME");
		Column.Type type = type(row);
		boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
		String defaultSql = row.getString("COLUMN_DEF");
		Column.Generation generation = generation(row);
		return new Column(Identifier.quoted(name), type, nullable,
				(generation == null) ? defaultValue(defaultSql, type) : null, generation, null,
				GenericReader.comment(this.settings, row), Map.of());
	}

	private Column.Type type(ResultSet row) throws SQLException {
		String name = row.getString("TYPE_NAME").strip();
		int code = row.getInt("DATA_TYPE");
		long size = row.getLong("COLUMN_SIZE");
		int digits = row.getInt("DECIMAL_DIGITS");
		boolean digitsKnown = !row.wasNull();
		// SQL Server says "bigint identity".
		String bare = name.toLowerCase(Locale.ROOT).endsWith(" identity")
				? name.substring(0, name.length() - " identity".length()) : name;
		GenericTypeInfo info = this.settings.type(bare);
		boolean sized = info != null && info.sized();
		return switch (code) {
			case Types.CHAR, Types.NCHAR, Types.VARCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY, Types.CLOB,
					Types.NCLOB, Types.BLOB ->
				new Column.Type(sized ? with(bare, Long.toString(size)) : bare, code, size, null, null, List.of());
			case Types.NUMERIC, Types.DECIMAL -> new Column.Type(sized ? with(bare, size + "," + digits) : bare, code,
					null, (int) size, digits, List.of());
			case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
				new Column.Type(digitsKnown && !sized ? bare : time(bare, digitsKnown ? digits : fraction(code, size)),
						code, null, null, null, List.of());
			default -> new Column.Type(bare, code, null, null, null, List.of());
		};
	}

	// Where the digits are not told, JDBC defines the size as the length of the text.
	private static int fraction(int code, long size) {
		long zone = (code == Types.TIMESTAMP_WITH_TIMEZONE) ? "+00:00".length() : 0;
		return (int) Math.max(0, size - zone - LENGTH_OF_WHOLE_SECONDS);
	}

	private static String time(String name, int digits) {
		int end = name.indexOf(' ');
		return (end < 0) ? name + "(" + digits + ")"
				: name.substring(0, end) + "(" + digits + ")" + name.substring(end);
	}

	// Derby: VARCHAR () FOR BIT DATA
	private static String with(String name, String arguments) {
		return name.contains("()") ? name.replace("()", "(" + arguments + ")") : name + "(" + arguments + ")";
	}

	private static Column.@Nullable Default defaultValue(@Nullable String sql, Column.Type type) {
		if (sql == null || sql.isBlank() || "null".equalsIgnoreCase(sql.strip())) {
			return null;
		}
		String value = GenericLiterals.value(sql);
		boolean bare = JdbcTypes.isNumericOrBoolean(type.jdbcCode());
		return (value != null && bare != GenericLiterals.isString(sql.strip())) ? new Column.Default.Literal(value)
				: new Column.Default.Expression(sql.strip());
	}

	private static Column.@Nullable Generation generation(ResultSet row) throws SQLException {
		if ("YES".equals(optional(row, "IS_AUTOINCREMENT"))) {
			return new Column.Generation.Identity();
		}
		return "YES".equals(optional(row, "IS_GENERATEDCOLUMN"))
				? new Column.Generation.Computed(UNKNOWN_EXPRESSION, true) : null;
	}

	// Older drivers leave these columns out.
	private static String optional(ResultSet row, String column) {
		try {
			return Objects.toString(row.getString(column), "");
		}
		catch (SQLException ex) {
			return "";
		}
	}

}
