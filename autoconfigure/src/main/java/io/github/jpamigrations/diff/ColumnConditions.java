package io.github.jpamigrations.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.github.jpamigrations.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * What conditions say about the value of one column, as far as they compare it, or its
 * length, with literals.
 */
final class ColumnConditions {

	private static final Set<String> PARENTHESES = Set.of("(", ")");

	private static final Set<String> BEYOND_CONJUNCTIONS = Set.of("or", "not", "case", "xor", "||");

	/** What can stand before, between and behind literals. */
	private static final Set<String> AROUND_LITERALS = Set.of(",", "and", "date", "time", "timestamp");

	private static final Set<String> LENGTHS = Set.of("length", "char_length", "character_length", "octet_length");

	private final String column;

	private final List<String> excluded = new ArrayList<>();

	private @Nullable List<String> listed;

	private @Nullable BigDecimal least;

	private @Nullable BigDecimal greatest;

	private @Nullable String leastText;

	private int shortest;

	private @Nullable String pattern;

	ColumnConditions(Identifier column) {
		this.column = column.text();
	}

	/**
	 * Add what a condition says.
	 * @return whether it is understood, or is about other columns
	 */
	boolean add(List<String> condition) {
		List<String> tokens = condition.stream().filter((token) -> !PARENTHESES.contains(token)).toList();
		if (tokens.stream().noneMatch(this::isColumn)) {
			return true;
		}
		// With AND alone parentheses make no difference.
		if (tokens.stream().anyMatch((token) -> BEYOND_CONJUNCTIONS.contains(lower(token)))) {
			return false;
		}
		List<List<String>> parts = conjunction(tokens);
		return parts.stream().filter(this::addPart).count() == parts.size();
	}

	private boolean addPart(List<String> tokens) {
		if (tokens.stream().noneMatch(this::isColumn)) {
			return true;
		}
		if (tokens.size() > 3 && LENGTHS.contains(lower(tokens.get(0))) && isColumn(tokens.get(1))) {
			return addLength(tokens.get(2), literals(tokens.subList(3, tokens.size())));
		}
		return tokens.size() > 2 && isColumn(tokens.get(0))
				&& add(lower(tokens.get(1)), tokens.subList(2, tokens.size()));
	}

	private boolean add(String operator, List<String> operand) {
		List<String> literals = literals(operand);
		if (literals.isEmpty()) {
			return false;
		}
		String first = literals.get(0);
		switch (operator) {
			case "in", "=" -> this.listed = (this.listed != null) ? this.listed : literals;
			case "<>", "!=" -> this.excluded.addAll(literals);
			case "like", "~~" -> this.pattern = first;
			case "between" -> {
				return literals.size() == 2 && addBound(">=", first) && addBound("<=", literals.get(1));
			}
			default -> {
				return literals.size() == 1 && addBound(operator, first);
			}
		}
		return literals.size() == 1 || operator.equals("in");
	}

	private boolean addBound(String operator, String literal) {
		if (isText(literal)) {
			this.leastText = operator.equals(">=") ? literal : this.leastText;
			return operator.equals(">=") || operator.equals("<=") && this.leastText != null;
		}
		BigDecimal bound = new BigDecimal(literal);
		BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, bound.stripTrailingZeros().scale()));
		switch (operator) {
			case ">=" -> this.least = bound;
			case ">" -> this.least = bound.add(step);
			case "<=" -> this.greatest = bound;
			case "<" -> this.greatest = bound.subtract(step);
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean addLength(String operator, List<String> literals) {
		if (literals.size() != 1 || !literals.get(0).matches("[0-9]{1,4}")) {
			return false;
		}
		int length = Integer.parseInt(literals.get(0));
		switch (operator) {
			case ">", "<>", "!=" -> this.shortest = Math.max(this.shortest, length + 1);
			case ">=", "=" -> this.shortest = Math.max(this.shortest, length);
			default -> {
				return operator.startsWith("<");
			}
		}
		return true;
	}

	/**
	 * Return a value that meets all of them, empty where any may.
	 */
	Optional<String> value() {
		if (this.listed != null) {
			return this.listed.stream().filter((literal) -> !this.excluded.contains(literal)).findFirst();
		}
		if (this.leastText != null) {
			return Optional.of(this.leastText);
		}
		if (this.pattern != null || this.shortest > 0 || this.excluded.stream().anyMatch(ColumnConditions::isText)) {
			return Optional.of(text());
		}
		return (this.least != null || this.greatest != null || !this.excluded.isEmpty()) ? number() : Optional.empty();
	}

	private String text() {
		String like = (this.pattern != null) ? this.pattern : "'%'";
		String fixed = like.replace('_', 'x');
		int missing = Math.max(0, this.shortest - (fixed.replace("%", "").length() - 2));
		String result = fixed.replaceFirst("%", "x".repeat(missing)).replace("%", "");
		return this.excluded.contains(result) ? fixed.replaceFirst("%", "x".repeat(missing + 1)).replace("%", "")
				: result;
	}

	private Optional<String> number() {
		boolean downwards = this.least == null && this.greatest != null && this.greatest.signum() < 0;
		BigDecimal value = (this.least != null) ? this.least : BigDecimal.ZERO;
		if (this.greatest != null && value.compareTo(this.greatest) > 0) {
			value = (this.least == null) ? this.greatest
					: this.least.add(this.greatest).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
		}
		while (this.excluded.contains(value.toPlainString())) {
			value = downwards ? value.subtract(BigDecimal.ONE) : value.add(BigDecimal.ONE);
		}
		return Optional.of(value.stripTrailingZeros().toPlainString());
	}

	private static List<List<String>> conjunction(List<String> tokens) {
		List<List<String>> result = new ArrayList<>();
		int begin = 0;
		boolean between = false;
		for (int i = 0; i < tokens.size(); i++) {
			boolean and = lower(tokens.get(i)).equals("and");
			if (and && !between) {
				result.add(tokens.subList(begin, i));
				begin = i + 1;
			}
			between = lower(tokens.get(i)).equals("between") || between && !and;
		}
		result.add(tokens.subList(begin, tokens.size()));
		return result;
	}

	/**
	 * Return the literals that are all there is, empty where there is anything else.
	 */
	private static List<String> literals(List<String> tokens) {
		List<String> result = new ArrayList<>();
		String sign = "";
		for (String token : tokens) {
			if (isText(token) || token.matches("[0-9]+(\\.[0-9]+)?")) {
				result.add(sign + token);
				sign = "";
			}
			else if (token.equals("-")) {
				sign = "-";
			}
			else if (!AROUND_LITERALS.contains(lower(token))) {
				return List.of();
			}
		}
		return result;
	}

	private static boolean isText(String literal) {
		return literal.startsWith("'");
	}

	private boolean isColumn(String token) {
		boolean quoted = token.length() > 2 && "\"`".indexOf(token.charAt(0)) >= 0;
		String text = quoted ? token.substring(1, token.length() - 1) : token;
		return text.equalsIgnoreCase(this.column);
	}

	private static String lower(String token) {
		return token.toLowerCase(Locale.ROOT);
	}

}
