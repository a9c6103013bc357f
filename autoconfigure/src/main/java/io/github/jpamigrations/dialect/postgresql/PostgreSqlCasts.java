package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes casts out of the tokens of an expression, together with the parentheses that only
 * hold the operand of one: a change of type, or a restored dump, respells an expression
 * with other casts.
 */
final class PostgreSqlCasts {

	private final List<String> result = new ArrayList<>();

	private PostgreSqlCasts() {
	}

	static List<String> without(String sql) {
		PostgreSqlCasts casts = new PostgreSqlCasts();
		PostgreSqlTokens tokens = new PostgreSqlTokens(sql);
		while (!tokens.atEnd()) {
			if (tokens.accept("::") && !tokens.atEnd()) {
				PostgreSqlType.read(tokens);
				casts.openOperand();
			}
			else if (!tokens.atEnd()) {
				casts.result.add(tokens.next());
			}
		}
		return casts.result;
	}

	private void openOperand() {
		int last = this.result.size() - 1;
		if (last < 2 || !")".equals(this.result.get(last))) {
			return;
		}
		int first = opening(last);
		boolean call = first > 0 && isName(this.result.get(first - 1));
		if (first >= 0 && !call && isOperand(first + 1, last - 1)) {
			this.result.remove(last);
			this.result.remove(first);
		}
	}

	/**
	 * Return whether the tokens from one to the other are a single operand: a name, a
	 * literal, an array, a call, or something in parentheses.
	 */
	private boolean isOperand(int from, int to) {
		if (from == to) {
			return true;
		}
		String end = this.result.get(to);
		if (!")".equals(end) && !"]".equals(end)) {
			return false;
		}
		int start = opening(to);
		return start == from || start == from + 1 && isName(this.result.get(from));
	}

	private int opening(int closing) {
		int depth = 0;
		for (int i = closing; i >= 0; i--) {
			String token = this.result.get(i);
			depth += ")".equals(token) || "]".equals(token) ? 1 : "(".equals(token) || "[".equals(token) ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		return -1;
	}

	private static boolean isName(String token) {
		char first = token.charAt(0);
		return (Character.isLetter(first) || first == '_' || first == '"')
				&& !PostgreSqlKeywords.RESERVED.contains(token) || "array".equals(token);
	}

}
