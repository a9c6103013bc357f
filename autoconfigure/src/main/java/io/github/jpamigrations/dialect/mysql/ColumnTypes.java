package io.github.jpamigrations.dialect.mysql;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.Column;

import org.jspecify.annotations.Nullable;

/**
 * Makes the type of a column of its row in the catalog.
 */
public final class ColumnTypes {

	// Codes of org.hibernate.type.SqlTypes that java.sql.Types has not.
	private static final int UUID = 3000;

	private static final int JSON = 3001;

	private static final int INET = 3002;

	private static final int GEOMETRY = 3200;

	private static final int ENUM = 6000;

	private static final int VECTOR = 10000;

	private static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'", Pattern.DOTALL);

	private final StringLiterals catalog;

	private final StringLiterals session;

	/**
	 * Create the types of a session.
	 * @param catalog how the catalog writes the values of an enum
	 * @param session how the session reads them
	 */
	public ColumnTypes(StringLiterals catalog, StringLiterals session) {
		this.catalog = catalog;
		this.session = session;
	}

	/**
	 * Return the type that a row describes.
	 */
	public Column.Type of(CatalogRow row) {
		String name = row.text("data_type");
		String sql = row.text("column_type");
		List<String> values = "enum".equals(name) || "set".equals(name) ? values(sql) : List.of();
		if (!values.isEmpty()) {
			sql = name + values.stream().map(this.session::quote).collect(Collectors.joining(",", "(", ")"));
		}
		return new Column.Type(sql, jdbcCode(name), row.number("character_length"), precision(row), scale(row),
				"enum".equals(name) ? values : List.of());
	}

	/**
	 * Return the type JSON.
	 */
	public static Column.Type json() {
		return new Column.Type("json", JSON, null, null, null, List.of());
	}

	private List<String> values(String sql) {
		List<String> values = new ArrayList<>();
		Matcher matcher = STRING.matcher(sql);
		while (matcher.find()) {
			values.add(this.catalog.unquote(matcher.group()));
		}
		return values;
	}

	private static @Nullable Integer precision(CatalogRow row) {
		Long digits = row.number("numeric_precision");
		return asInteger((digits != null) ? digits : row.number("datetime_precision"));
	}

	private static @Nullable Integer scale(CatalogRow row) {
		return asInteger(row.number("numeric_scale"));
	}

	private static @Nullable Integer asInteger(@Nullable Long number) {
		return (number != null) ? Integer.valueOf(number.intValue()) : null;
	}

	private static int jdbcCode(String name) {
		return switch (name) {
			case "bit" -> Types.BIT;
			case "tinyint" -> Types.TINYINT;
			case "smallint", "year" -> Types.SMALLINT;
			case "mediumint", "int" -> Types.INTEGER;
			case "bigint" -> Types.BIGINT;
			case "decimal" -> Types.DECIMAL;
			case "float" -> Types.FLOAT;
			case "double" -> Types.DOUBLE;
			case "char" -> Types.CHAR;
			case "varchar" -> Types.VARCHAR;
			case "tinytext", "text", "mediumtext", "longtext" -> Types.CLOB;
			case "binary" -> Types.BINARY;
			case "varbinary" -> Types.VARBINARY;
			case "tinyblob", "blob", "mediumblob", "longblob" -> Types.BLOB;
			case "date" -> Types.DATE;
			case "time" -> Types.TIME;
			case "datetime" -> Types.TIMESTAMP;
			case "timestamp" -> Types.TIMESTAMP_WITH_TIMEZONE;
			case "enum" -> ENUM;
			case "json" -> JSON;
			case "uuid" -> UUID;
			case "inet4", "inet6" -> INET;
			case "vector" -> VECTOR;
			case "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon",
					"geomcollection", "geometrycollection" ->
				GEOMETRY;
			default -> Types.OTHER;
		};
	}

}
