package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.ExpressionTokens;

/**
 * Brings expressions into the form in which equal ones are equal texts.
 */
final class CanonicalExpressions {

	private static final Pattern INTRODUCER = Pattern.compile("_(utf8|utf8mb3|utf8mb4|latin1|ascii|ucs2|utf16|binary)");

	private final StringLiterals literals;

	CanonicalExpressions(StringLiterals literals) {
		this.literals = literals;
	}

	/**
	 * Return the canonical text of an expression.
	 */
	String of(String sql) {
		return String.join(" ", ExpressionTokens.withoutOuterParentheses(tokens(sql)));
	}

	/**
	 * Return the tokens of an expression: names and words in lower case and without
	 * quotes, strings in single quotes and without the charset of the connection that
	 * wrote them.
	 */
	List<String> tokens(String sql) {
		List<String> raw = ExpressionTokens.of(this.literals.plain(sql));
		List<String> result = new ArrayList<>();
		for (int i = 0; i < raw.size(); i++) {
			boolean beforeString = i + 1 < raw.size() && raw.get(i + 1).startsWith("'");
			if (!beforeString || !INTRODUCER.matcher(raw.get(i)).matches()) {
				result.add(fold(raw.get(i)));
			}
		}
		return result;
	}

	private static String fold(String token) {
		if (token.startsWith("'")) {
			return token;
		}
		String lower = token.toLowerCase(Locale.ROOT);
		if (lower.startsWith("`")) {
			return lower.substring(1, lower.length() - 1);
		}
		return "!=".equals(lower) ? "<>" : lower;
	}

}
