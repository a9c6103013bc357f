package io.github.jpamigrations.dialect.mysql;

/**
 * A value of each type that any row can be given.
 */
final class Placeholders {

	private Placeholders() {
	}

	static String of(CanonicalType type) {
		return switch (type.name()) {
			case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit" -> "0";
			case "year" -> "1970";
			case "date" -> "'1970-01-01'";
			// A day later than the first moment of TIMESTAMP, whatever the time zone.
			case "datetime", "timestamp" -> "'1970-01-02 00:00:00'";
			case "time" -> "'00:00:00'";
			case "enum" -> type.arguments().get(0);
			case "json" -> "'null'";
			case "uuid" -> "'00000000-0000-0000-0000-000000000000'";
			case "inet4" -> "'0.0.0.0'";
			case "inet6" -> "'::'";
			case "geometry", "point" -> "ST_GeomFromText('POINT(0 0)')";
			default -> "''";
		};
	}

}
