package io.github.jpamigrations.dialect.h2;

import io.github.jpamigrations.schema.Column;

/**
 * Values for existing rows in a new NOT NULL column.
 */
final class H2Placeholder {

	private H2Placeholder() {
	}

	static String of(H2Type type, Column.Type declared) {
		if (!declared.enumValues().isEmpty()) {
			return "'" + declared.enumValues().get(0).replace("'", "''") + "'";
		}
		return switch (type.kind()) {
			case INTEGER, DECIMAL, FLOAT -> "0";
			case BOOLEAN -> "FALSE";
			case BINARY -> "X''";
			case DATE -> "DATE '1970-01-01'";
			case TIME -> "TIME '00:00:00'";
			case DATETIME -> "TIMESTAMP '1970-01-01 00:00:00'";
			case ENUM -> "'" + type.values().get(0).replace("'", "''") + "'";
			case TEXT, DOMAIN, OTHER -> other(type.name());
		};
	}

	private static String other(String name) {
		if (name.contains(" ARRAY")) {
			return "ARRAY[]";
		}
		if (name.startsWith("INTERVAL")) {
			return name.replaceFirst("INTERVAL", "INTERVAL '0'").replaceAll(" ?\\(.*?\\)", "");
		}
		return switch (name) {
			case "UUID" -> "UUID '00000000-0000-0000-0000-000000000000'";
			case "JSON" -> "JSON 'null'";
			default -> "''";
		};
	}

}
