package io.github.jpamigrations.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;

/**
 * Finds a value that the checks of a table let rows have in a column: the first of a
 * list, the least of a range. Only the shapes that Hibernate makes are understood; for
 * others there is the finding that the check may fail.
 */
final class AcceptedValue {

	/**
	 * What says nothing about the value: PostgreSQL writes a list as an array, with
	 * casts.
	 */
	private static final Set<String> EMPTY_WORDS = Set.of("(", ")", "[", "]", ",", "any", "array", "::", "character",
			"varying", "text", "bpchar", "integer", "smallint", "bigint");

	/** The charset of a string of MySQL. */
	private static final Pattern INTRODUCER = Pattern.compile("_[a-z0-9]+");

	private final Signatures signatures;

	private final Table table;

	AcceptedValue(Signatures signatures, Table table) {
		this.signatures = signatures;
		this.table = table;
	}

	/**
	 * Return the column with such a value as its placeholder where it may need one: it is
	 * required and has no default.
	 */
	Column in(Column column) {
		if (column.nullable() || column.defaultValue() != null || column.generation() != null) {
			return column;
		}
		List<String> conditions = new ArrayList<>();
		int behindType = column.type().sql().toLowerCase(Locale.ROOT).indexOf(" check ");
		if (behindType > 0) {
			conditions.add(column.type().sql().substring(behindType + " check ".length()));
		}
		this.table.constraints(Constraint.Check.class).forEach((check) -> conditions.add(check.expression()));
		return conditions.stream()
			.flatMap((condition) -> value(column, condition).stream())
			.findFirst()
			.map(column::withPlaceholder)
			.orElse(column);
	}

	private Optional<String> value(Column column, String condition) {
		List<String> tokens = this.signatures.tokens(condition)
			.stream()
			.filter((token) -> !EMPTY_WORDS.contains(token.toLowerCase(Locale.ROOT)))
			.filter((token) -> !INTRODUCER.matcher(token).matches())
			.toList();
		if (tokens.size() < 3 || !isName(tokens.get(0), column)) {
			return Optional.empty();
		}
		String operator = tokens.get(1).toLowerCase(Locale.ROOT);
		boolean negative = tokens.get(2).equals("-") && tokens.size() > 3;
		String literal = negative ? "-" + tokens.get(3) : tokens.get(2);
		boolean text = literal.startsWith("'");
		if (!text && !literal.matches("-?[0-9.]+")) {
			return Optional.empty();
		}
		return switch (operator) {
			case "in", "=", "between" -> Optional.of(literal);
			case ">=" -> text ? Optional.empty() : Optional.of(literal);
			case ">" ->
				text ? Optional.empty() : Optional.of(new BigDecimal(literal).add(BigDecimal.ONE).toPlainString());
			default -> Optional.empty();
		};
	}

	private boolean isName(String token, Column column) {
		boolean quoted = token.length() > 2 && "\"`".indexOf(token.charAt(0)) >= 0;
		String text = quoted ? token.substring(1, token.length() - 1) : token;
		return text.equalsIgnoreCase(column.name().text());
	}

}
