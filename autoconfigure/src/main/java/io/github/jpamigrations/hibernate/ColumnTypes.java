package io.github.jpamigrations.hibernate;

import java.util.List;

import io.github.jpamigrations.schema.Column;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads length, precision, scale and enum values from the text of a type. Hibernate's own
 * sizes are no help: they hold defaults that never reach the database (255 for a
 * longtext) and nothing of a hand-written definition.
 */
final class ColumnTypes {

	private ColumnTypes() {
	}

	static Column.Type of(String sql, int jdbcCode) {
		String arguments = arguments(sql);
		if (sql.regionMatches(true, 0, "enum", 0, 4)) {
			return new Column.Type(sql, jdbcCode, null, null, null, ColumnText.literals(arguments));
		}
		List<String> numbers = List.of(arguments.split(","));
		Long first = number(numbers.get(0));
		Long second = (numbers.size() > 1) ? number(numbers.get(1)) : null;
		if (isNumericOrTemporal(jdbcCode) || second != null) {
			return new Column.Type(sql, jdbcCode, null, (first != null) ? first.intValue() : null,
					(second != null) ? second.intValue() : null, List.of());
		}
		return new Column.Type(sql, jdbcCode, first, null, null, List.of());
	}

	private static String arguments(String sql) {
		return ColumnText.words(sql)
			.stream()
			.filter(ColumnText.Word::isGroup)
			.findFirst()
			.map((group) -> ColumnText.inside(group.text()))
			.orElse("");
	}

	/**
	 * Return the number that the text begins with; Oracle writes a unit behind it.
	 */
	private static @Nullable Long number(String text) {
		String trimmed = text.trim();
		int end = 0;
		while (end < trimmed.length() && Character.isDigit(trimmed.charAt(end))) {
			end++;
		}
		return (end > 0) ? Long.valueOf(trimmed.substring(0, end)) : null;
	}

	private static boolean isNumericOrTemporal(int jdbcCode) {
		return SqlTypes.isNumericType(jdbcCode) || SqlTypes.isTemporalType(jdbcCode) || jdbcCode == SqlTypes.BOOLEAN
				|| jdbcCode == SqlTypes.BIT || SqlTypes.isIntervalType(jdbcCode);
	}

}
