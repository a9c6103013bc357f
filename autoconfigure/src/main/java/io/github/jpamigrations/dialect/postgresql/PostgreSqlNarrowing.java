package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Map;

/**
 * Whether values survive a change of type.
 */
final class PostgreSqlNarrowing {

	/** Decimal digits that a type is sure to hold, without rounding. */
	private static final Map<String, Integer> HELD_DIGITS = Map.of("smallint", 4, "integer", 9, "bigint", 18, "real", 6,
			"double precision", 15);

	/** Decimal digits that a value of the type can have. */
	private static final Map<String, Integer> POSSIBLE_DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);

	private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

	private PostgreSqlNarrowing() {
	}

	/**
	 * Return whether a value can be cut, rounded or refused on the way from one type to
	 * the other.
	 */
	static boolean narrows(PostgreSqlType from, PostgreSqlType to) {
		if (from.equals(to)) {
			return false;
		}
		if (from.array() || to.array()) {
			return from.array() != to.array() || narrows(from.element(), to.element());
		}
		if (isUnboundedText(to)) {
			return isBinary(from);
		}
		if (from.isNumeric() && to.isNumeric()) {
			return narrowsNumber(from, to);
		}
		if (isText(from) && isText(to)) {
			return from.arguments().isEmpty() || length(from) > length(to);
		}
		if (from.name().equals(to.name())) {
			return from.arguments().isEmpty() || !to.arguments().isEmpty() && length(from) > length(to);
		}
		return !("date".equals(from.name()) && to.name().startsWith("timestamp")
				|| "bit".equals(from.name()) && "bit varying".equals(to.name()) && fits(from, to)
				|| "jsonb".equals(from.name()) && "json".equals(to.name()));
	}

	private static boolean narrowsNumber(PostgreSqlType from, PostgreSqlType to) {
		if (INTEGERS.contains(from.name()) && INTEGERS.contains(to.name())) {
			return INTEGERS.indexOf(from.name()) > INTEGERS.indexOf(to.name());
		}
		if ("numeric".equals(to.name()) && to.arguments().isEmpty()
				|| "real".equals(from.name()) && "double precision".equals(to.name())) {
			return false;
		}
		boolean decimal = "numeric".equals(from.name());
		int digits = decimal ? precision(from) : POSSIBLE_DIGITS.getOrDefault(from.name(), Integer.MAX_VALUE);
		int scale = decimal ? scale(from) : 0;
		if ("numeric".equals(to.name())) {
			return digits - scale > precision(to) - scale(to) || scale > scale(to);
		}
		boolean fraction = scale > 0 && INTEGERS.contains(to.name());
		return fraction || digits > HELD_DIGITS.getOrDefault(to.name(), 0);
	}

	private static int precision(PostgreSqlType type) {
		return type.arguments().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(type.arguments().get(0));
	}

	private static int scale(PostgreSqlType type) {
		return type.arguments().isEmpty() ? 0 : Integer.parseInt(type.arguments().get(1));
	}

	private static boolean isText(PostgreSqlType type) {
		return isUnboundedText(type) || "character varying".equals(type.name()) || "character".equals(type.name());
	}

	private static boolean isUnboundedText(PostgreSqlType type) {
		return "text".equals(type.name()) || "character varying".equals(type.name()) && type.arguments().isEmpty();
	}

	private static boolean isBinary(PostgreSqlType type) {
		return "bytea".equals(type.name()) || "oid".equals(type.name());
	}

	private static boolean fits(PostgreSqlType from, PostgreSqlType to) {
		return to.arguments().isEmpty() || length(from) <= length(to);
	}

	private static int length(PostgreSqlType type) {
		String length = type.arguments().isEmpty() ? "" : type.arguments().get(0);
		return length.matches("[0-9]+") ? Integer.parseInt(length) : Integer.MAX_VALUE;
	}

}
