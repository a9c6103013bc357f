package io.github.jpamigrations.dialect.postgresql;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How rows get from one type to another where the server does not do it by itself.
 */
final class PostgreSqlConversion {

	private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar", "name");

	/**
	 * Explicit casts of the server that no text or number is part of both sides of
	 * ({@code pg_cast}). It refuses any other, rows or no rows.
	 */
	private static final Set<String> CASTS = Set.of("interval>time", "time>interval", "timestamp with time zone>time",
			"timestamp with time zone>time with time zone", "integer>bit", "bigint>bit", "bit>integer", "bit>bigint",
			"integer>money", "bigint>money", "numeric>money", "money>numeric", "inet>cidr", "cidr>inet",
			"jsonb>boolean", "jsonb>smallint", "jsonb>integer", "jsonb>bigint", "jsonb>numeric", "jsonb>real",
			"jsonb>double precision");

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
		boolean arrays = from.array() && to.array();
		if (arrays == (from.array() || to.array())) {
			String content = arrays ? null : content(from, to, column, typeSql);
			if (content != null) {
				return content;
			}
			if (isAssigned(from, to)) {
				return null;
			}
		}
		if (isJson(to) && !isJson(from) && !isText(from)) {
			return ("jsonb".equals(to.name()) ? "to_jsonb(" : "to_json(") + column + ")";
		}
		boolean cast = isText(from) || isText(to)
				|| from.array() == to.array() && CASTS.contains(from.name() + ">" + to.name())
				|| arrays && TEXTS.contains(from.name());
		// As text anything can become anything; what doesn't fit is refused row by row.
		return column + (cast ? "::" : "::text::") + typeSql;
	}

	/**
	 * Return how bytes, large objects, truth and durations become something else: a cast
	 * would take the text of a bytea, the number of a large object or seconds for
	 * Hibernate's nanoseconds instead of what is in them.
	 */
	private static @Nullable String content(PostgreSqlType from, PostgreSqlType to, String column, String typeSql) {
		if ("boolean".equals(from.name()) && to.isNumeric()) {
			return column + "::integer";
		}
		if (from.isNumeric() && "boolean".equals(to.name())) {
			return column + " <> 0";
		}
		if (from.isNumeric() && isInterval(to)) {
			return "make_interval(secs => " + column + " / 1e9)";
		}
		if (isInterval(from) && to.isNumeric()) {
			return "extract(epoch from " + column + ") * 1e9";
		}
		if ("uuid".equals(from.name()) && "bytea".equals(to.name())) {
			return "decode(replace(" + column + "::text, '-', ''), 'hex')";
		}
		return switch (from.name()) {
			case "bytea" -> contentOfBytes(column, to, typeSql);
			case "oid" -> contentOfBytes("lo_get(" + column + ")", to, typeSql);
			default -> {
				String bytes = "convert_to(" + column + (isText(from) ? "" : "::text") + ", 'UTF8')";
				yield isBinary(to) ? ofBytes(bytes, to) : null;
			}
		};
	}

	private static String contentOfBytes(String bytes, PostgreSqlType to, String typeSql) {
		if (isBinary(to)) {
			return ofBytes(bytes, to);
		}
		if ("uuid".equals(to.name())) {
			return "encode(" + bytes + ", 'hex')::uuid";
		}
		return "convert_from(" + bytes + ", 'UTF8')" + (isText(to) ? "" : "::" + typeSql);
	}

	private static String ofBytes(String bytes, PostgreSqlType to) {
		return "oid".equals(to.name()) ? "lo_from_bytea(0, " + bytes + ")" : bytes;
	}

	private static boolean isAssigned(PostgreSqlType from, PostgreSqlType to) {
		return from.name().equals(to.name()) || TEXTS.contains(to.name()) || from.isNumeric() && to.isNumeric()
				|| isDateTime(from) && isDateTime(to) || isTime(from) && isTime(to)
				|| "timestamp".equals(from.name()) && "time".equals(to.name()) || isJson(from) && isJson(to)
				|| from.name().startsWith("bit") && to.name().startsWith("bit");
	}

	private static boolean isText(PostgreSqlType type) {
		return !type.array() && TEXTS.contains(type.name());
	}

	private static boolean isBinary(PostgreSqlType type) {
		return "bytea".equals(type.name()) || "oid".equals(type.name());
	}

	private static boolean isInterval(PostgreSqlType type) {
		return type.name().startsWith("interval");
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
