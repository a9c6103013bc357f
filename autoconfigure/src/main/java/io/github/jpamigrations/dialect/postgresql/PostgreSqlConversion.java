package io.github.jpamigrations.dialect.postgresql;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How rows get from one type to another where the server does not do it by itself.
 */
final class PostgreSqlConversion {

	private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar", "name");

	/** Types that have casts of their own; an enum only gets to another one as text. */
	private static final Set<String> WITH_CASTS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision", "boolean", "date", "timestamp", "timestamp with time zone", "time",
			"time with time zone", "interval", "uuid", "json", "jsonb", "bytea", "oid", "inet", "cidr", "xml", "bit",
			"bit varying", "money");

	private PostgreSqlConversion() {
	}

	/**
	 * Return the expression behind USING, {@code null} where the server assigns the old
	 * values as they are: numbers to numbers, times to times, anything to text.
	 */
	static @Nullable String using(PostgreSqlType from, PostgreSqlType to, String column, String typeSql) {
		if (from.equals(to)) {
			return null;
		}
		if (from.array() || to.array()) {
			return isAssigned(from, to) && from.array() == to.array() ? null : column + "::" + typeSql;
		}
		String content = content(from, to, column);
		if (content != null) {
			return content;
		}
		boolean cast = WITH_CASTS.contains(from.name()) || TEXTS.contains(from.name());
		return isAssigned(from, to) ? null : column + (cast ? "::" : "::text::") + typeSql;
	}

	/**
	 * Return how bytes, large objects and truth become something else: a cast would take
	 * the text of a bytea or the number of a large object instead of what is in them.
	 */
	private static @Nullable String content(PostgreSqlType from, PostgreSqlType to, String column) {
		String bytes = switch (from.name()) {
			case "bytea" -> column;
			case "oid" -> "lo_get(" + column + ")";
			default -> TEXTS.contains(from.name()) ? "convert_to(" + column + ", 'UTF8')" : null;
		};
		boolean binary = "bytea".equals(from.name()) || "oid".equals(from.name());
		if ("boolean".equals(from.name()) && to.isNumeric()) {
			return column + "::integer";
		}
		if (from.isNumeric() && "boolean".equals(to.name())) {
			return column + " <> 0";
		}
		if ("uuid".equals(from.name()) && "bytea".equals(to.name())) {
			return "decode(replace(" + column + "::text, '-', ''), 'hex')";
		}
		if (bytes == null) {
			return null;
		}
		return switch (to.name()) {
			case "bytea" -> bytes;
			case "oid" -> "lo_from_bytea(0, " + bytes + ")";
			case "uuid" -> binary ? "encode(" + bytes + ", 'hex')::uuid" : null;
			default -> (binary && TEXTS.contains(to.name())) ? "convert_from(" + bytes + ", 'UTF8')" : null;
		};
	}

	private static boolean isAssigned(PostgreSqlType from, PostgreSqlType to) {
		return from.name().equals(to.name()) || TEXTS.contains(to.name()) || from.isNumeric() && to.isNumeric()
				|| isDateTime(from) && isDateTime(to) || isTime(from) && isTime(to)
				|| "timestamp".equals(from.name()) && isTime(to) || isJson(from) && isJson(to)
				|| from.name().startsWith("bit") && to.name().startsWith("bit");
	}

	private static boolean isDateTime(PostgreSqlType type) {
		return "date".equals(type.name()) || type.name().startsWith("timestamp");
	}

	private static boolean isTime(PostgreSqlType type) {
		return "time".equals(type.name()) || "time with time zone".equals(type.name());
	}

	private static boolean isJson(PostgreSqlType type) {
		return "json".equals(type.name()) || "jsonb".equals(type.name());
	}

}
