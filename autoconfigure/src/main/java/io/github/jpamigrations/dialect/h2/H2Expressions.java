package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.dialect.ExpressionTokens;

/**
 * Spells expressions in one way. H2 stores its own spelling: with parentheses around each
 * operand, names quoted, operands of AND sorted by cost, constants cast to the type of
 * the column ({@code "N" > CAST(3 AS NUMERIC(1))}) and an IN list of one value as an
 * equality. What it computes ({@code 1 + 1}) or turns around ({@code NOT a > b}) is left
 * for the server to compare.
 */
final class H2Expressions {

	// H2 stores the name on the right.
	static final Map<String, String> FUNCTIONS = Map.of("LENGTH", "CHAR_LENGTH", "CHARACTER_LENGTH", "CHAR_LENGTH",
			"LCASE", "LOWER", "UCASE", "UPPER", "IFNULL", "COALESCE", "NVL", "COALESCE", "UUID", "RANDOM_UUID", "NEWID",
			"RANDOM_UUID", "SUBSTR", "SUBSTRING");

	private final H2NameKeys keys;

	private final H2TypeParser types;

	H2Expressions(H2Settings settings) {
		this.keys = new H2NameKeys(settings);
		this.types = new H2TypeParser(settings);
	}

	/**
	 * Return the one spelling of an expression.
	 */
	String canonical(String sql) {
		List<String> tokens = ExpressionTokens.of(H2Literals.withPlainStrings(sql));
		H2ExpressionParser parser = new H2ExpressionParser(tokens, this.keys, this.types);
		String parsed = parser.parse();
		return parser.isComplete() ? parsed : joined(tokens);
	}

	// Subqueries, array elements and other things that a column rarely depends on.
	private String joined(List<String> tokens) {
		List<String> result = new ArrayList<>();
		for (String token : ExpressionTokens.withoutOuterParentheses(tokens)) {
			boolean keyword = H2Keywords.ALL.contains(token);
			result.add((keyword || !H2NameKeys.isName(token)) ? token.toUpperCase(Locale.ROOT)
					: this.keys.key(H2NameKeys.identifier(token)));
		}
		return String.join(" ", result);
	}

}
