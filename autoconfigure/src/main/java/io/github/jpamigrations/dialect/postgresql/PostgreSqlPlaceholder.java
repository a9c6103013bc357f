package io.github.jpamigrations.dialect.postgresql;

import java.util.List;

import io.github.jpamigrations.schema.Column;

/**
 * Values for rows that are older than a NOT NULL column.
 */
final class PostgreSqlPlaceholder {

	private PostgreSqlPlaceholder() {
	}

	/**
	 * Return the emptiest value of a column's type.
	 */
	static String of(Column column) {
		List<String> enumValues = column.type().enumValues();
		if (!enumValues.isEmpty()) {
			return PostgreSqlTokens.string(enumValues.get(0));
		}
		PostgreSqlType type = PostgreSqlType.parse(column.type().sql());
		if (type.array()) {
			return "'{}'";
		}
		if (type.isNumeric()) {
			return "0";
		}
		if (type.name().startsWith("interval")) {
			return "'0'";
		}
		return switch (type.name()) {
			case "boolean" -> "false";
			case "date" -> "'1970-01-01'";
			case "timestamp" -> "'1970-01-01 00:00:00'";
			case "timestamp with time zone" -> "'1970-01-01 00:00:00+00'";
			case "time" -> "'00:00:00'";
			case "time with time zone" -> "'00:00:00+00'";
			case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
			case "json", "jsonb" -> "'{}'";
			case "xml" -> "'<empty/>'";
			case "inet", "cidr" -> "'0.0.0.0'";
			case "money" -> "'0'";
			case "macaddr" -> "'00:00:00:00:00:00'";
			case "macaddr8" -> "'00:00:00:00:00:00:00:00'";
			case "point" -> "'(0,0)'";
			case "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange" -> "'empty'";
			case "int4multirange", "int8multirange", "nummultirange", "tsmultirange", "tstzmultirange",
					"datemultirange" ->
				"'{}'";
			case "oid" -> "lo_from_bytea(0, '')";
			case "bit" -> "repeat('0', " + type.arguments().get(0) + ")::" + type;
			default -> "''";
		};
	}

}
