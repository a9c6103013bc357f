package io.github.jpamigrations.dialect;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Splits the text of an expression into tokens, so that expressions can be compared
 * without regard to blank space.
 */
public final class ExpressionTokens {

	private static final Pattern TOKEN = Pattern.compile("""
			'(?:[^']|'')*'\
			|"(?:[^"]|"")*"\
			|`(?:[^`]|``)*`\
			|[\\p{L}_][\\p{L}\\p{N}_$]*\
			|[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\
			|::|<>|!=|<=|>=|\\|\\||[^\\s]""");

	private ExpressionTokens() {
	}

	/**
	 * Return the tokens of an expression. Strings and quoted names are one token each,
	 * quotes included.
	 */
	public static List<String> of(String sql) {
		return located(sql).stream().map(MatchResult::group).toList();
	}

	/**
	 * Return the tokens of an expression with their places in it.
	 */
	public static List<MatchResult> located(String sql) {
		return TOKEN.matcher(sql).results().toList();
	}

	/**
	 * Return the tokens without parentheses that enclose all of them.
	 */
	public static List<String> withoutOuterParentheses(List<String> tokens) {
		List<String> result = tokens;
		while (result.size() > 1 && enclosed(result)) {
			result = result.subList(1, result.size() - 1);
		}
		return result;
	}

	private static boolean enclosed(List<String> tokens) {
		int depth = 0;
		for (int i = 0; i < tokens.size(); i++) {
			if ("(".equals(tokens.get(i))) {
				depth++;
			}
			else if (")".equals(tokens.get(i))) {
				depth--;
			}
			if (depth == 0 && i < tokens.size() - 1) {
				return false;
			}
		}
		return "(".equals(tokens.get(0));
	}

}
