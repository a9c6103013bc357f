package io.github.jpamigrations.dialect.h2;

import java.sql.Types;

/**
 * The codes of {@link Types} and {@code org.hibernate.type.SqlTypes} for the types of H2.
 */
final class H2JdbcTypes {

	private static final int UUID = 3000;

	private static final int JSON = 3001;

	private static final int INTERVAL_SECOND = 3100;

	private static final int GEOMETRY = 3200;

	private static final int ENUM = 6000;

	private H2JdbcTypes() {
	}

	static int code(H2Type type) {
		if (type.kind() == H2Type.Kind.ENUM) {
			return ENUM;
		}
		return switch (type.name()) {
			case "CHARACTER" -> Types.CHAR;
			case "CHARACTER VARYING", "VARCHAR_IGNORECASE" -> Types.VARCHAR;
			case "CHARACTER LARGE OBJECT" -> Types.CLOB;
			case "BINARY" -> Types.BINARY;
			case "BINARY VARYING" -> Types.VARBINARY;
			case "BINARY LARGE OBJECT" -> Types.BLOB;
			case "BOOLEAN" -> Types.BOOLEAN;
			case "TINYINT" -> Types.TINYINT;
			case "SMALLINT" -> Types.SMALLINT;
			case "INTEGER" -> Types.INTEGER;
			case "BIGINT" -> Types.BIGINT;
			case "NUMERIC", "DECFLOAT" -> Types.NUMERIC;
			case "REAL" -> Types.REAL;
			case "DOUBLE PRECISION" -> Types.DOUBLE;
			case "DATE" -> Types.DATE;
			case "TIME" -> Types.TIME;
			case "TIME WITH TIME ZONE" -> Types.TIME_WITH_TIMEZONE;
			case "TIMESTAMP" -> Types.TIMESTAMP;
			case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP_WITH_TIMEZONE;
			case "UUID" -> UUID;
			case "JSON" -> JSON;
			case "JAVA_OBJECT" -> Types.JAVA_OBJECT;
			default -> other(type.name());
		};
	}

	private static int other(String name) {
		if (name.contains(" ARRAY")) {
			return Types.ARRAY;
		}
		if (name.startsWith("INTERVAL SECOND")) {
			return INTERVAL_SECOND;
		}
		return name.startsWith("GEOMETRY") ? GEOMETRY : Types.OTHER;
	}

	static boolean isTemporal(H2Type type) {
		return type.kind() == H2Type.Kind.TIME || type.kind() == H2Type.Kind.DATETIME;
	}

}
