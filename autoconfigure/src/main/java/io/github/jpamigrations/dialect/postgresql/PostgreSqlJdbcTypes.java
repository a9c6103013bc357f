package io.github.jpamigrations.dialect.postgresql;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog's name and modifier of a type mean in JDBC. Codes above 3000 are those
 * of {@code org.hibernate.type.SqlTypes}.
 */
final class PostgreSqlJdbcTypes {

	private static final int UUID = 3000;

	private static final int JSON = 3001;

	private static final int INET = 3002;

	private static final int INTERVAL_SECOND = 3100;

	private static final int NAMED_ENUM = 6001;

	private PostgreSqlJdbcTypes() {
	}

	static int code(String name, boolean enumeration) {
		if (enumeration) {
			return NAMED_ENUM;
		}
		return switch (name) {
			case "bool" -> Types.BOOLEAN;
			case "int2" -> Types.SMALLINT;
			case "int4" -> Types.INTEGER;
			case "int8" -> Types.BIGINT;
			case "float4" -> Types.REAL;
			case "float8" -> Types.DOUBLE;
			case "numeric" -> Types.NUMERIC;
			case "varchar" -> Types.VARCHAR;
			case "bpchar" -> Types.CHAR;
			case "text" -> Types.LONGVARCHAR;
			case "bytea" -> Types.VARBINARY;
			case "oid" -> Types.BLOB;
			case "date" -> Types.DATE;
			case "time" -> Types.TIME;
			case "timetz" -> Types.TIME_WITH_TIMEZONE;
			case "timestamp" -> Types.TIMESTAMP;
			case "timestamptz" -> Types.TIMESTAMP_WITH_TIMEZONE;
			case "xml" -> Types.SQLXML;
			case "uuid" -> UUID;
			case "json", "jsonb" -> JSON;
			case "inet" -> INET;
			case "interval" -> INTERVAL_SECOND;
			default -> Types.OTHER;
		};
	}

	/**
	 * Return the length that a modifier of {@code pg_attribute.atttypmod} holds.
	 */
	static @Nullable Long length(String name, int modifier) {
		if (modifier < 0) {
			return null;
		}
		return switch (name) {
			case "varchar", "bpchar" -> (long) modifier - 4;
			case "bit", "varbit" -> (long) modifier;
			default -> null;
		};
	}

	static @Nullable Integer precision(String name, int modifier) {
		if (modifier < 0) {
			return null;
		}
		return switch (name) {
			case "numeric" -> ((modifier - 4) >> 16) & 0xffff;
			case "time", "timetz", "timestamp", "timestamptz" -> modifier;
			// The upper half says which fields there are, the lower how many digits.
			case "interval" -> ((modifier & 0xffff) != 0xffff) ? modifier & 0xffff : null;
			default -> null;
		};
	}

	static @Nullable Integer scale(String name, int modifier) {
		// Eleven bits with a sign (numeric.c, numeric_typmod_scale).
		return ("numeric".equals(name) && modifier >= 0) ? (((modifier - 4) & 0x7ff) ^ 1024) - 1024 : null;
	}

}
