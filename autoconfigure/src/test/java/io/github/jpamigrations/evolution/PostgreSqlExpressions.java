package io.github.jpamigrations.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression as PostgreSQL spells it, without its casts and the parentheses that
 * hold nothing but the one operand of a cast. The same expression has other casts when it
 * is written again in the server's own words, or after its column got another type.
 */
final class PostgreSqlExpressions {

	private static final Pattern TOKEN = Pattern
		.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}\\p{N}_$.]+|::|\\s+|.", Pattern.DOTALL);

	/**
	 * Keywords are upper case in the server's spelling, so that none is taken for one.
	 */
	private static final Pattern TYPE = Pattern
		.compile("([a-z_0-9]+\\.)?(\"[^\"]+\"|[a-z][a-z_0-9]*( (varying|precision))?)(\\([0-9,]+\\))?"
				+ "( with(out)? time zone)?(\\[\\])*");

	private final List<String> tokens = new ArrayList<>();

	private PostgreSqlExpressions() {
	}

	static String withoutCasts(String expression) {
		PostgreSqlExpressions result = new PostgreSqlExpressions();
		result.read(expression);
		return String.join("", result.tokens);
	}

	private void read(String expression) {
		Matcher token = TOKEN.matcher(expression);
		int position = 0;
		while (position < expression.length() && token.find(position)) {
			position = token.end();
			if (!token.group().equals("::")) {
				this.tokens.add(token.group());
				continue;
			}
			Matcher type = TYPE.matcher(expression).region(position, expression.length());
			if (!type.lookingAt()) {
				throw new IllegalArgumentException(expression.substring(position));
			}
			position = type.end();
			unwrap();
		}
	}

	/**
	 * Take the parentheses away that the last operand stands in, if that is one word, one
	 * literal, one array or one call.
	 */
	private void unwrap() {
		int close = this.tokens.size() - 1;
		if (!this.tokens.get(close).equals(")")) {
			return;
		}
		int open = opening(close);
		if (open > 0 && isCall(open) || !isOperand(open + 1, close - 1)) {
			return;
		}
		this.tokens.remove(close);
		this.tokens.remove(open);
	}

	private boolean isOperand(int first, int last) {
		if (first == last) {
			return true;
		}
		boolean closed = this.tokens.get(last).equals(")") || this.tokens.get(last).equals("]");
		int open = closed ? opening(last) : -1;
		return open == first || open == first + 1 && isCall(open);
	}

	/**
	 * Return whether a word stands right before a parenthesis, without a blank.
	 */
	private boolean isCall(int open) {
		return this.tokens.get(open - 1).matches("[\\p{L}\\p{N}_$.]+|\".*\"");
	}

	private int opening(int close) {
		int depth = 0;
		for (int i = close; i >= 0; i--) {
			String token = this.tokens.get(i);
			if (token.equals(")") || token.equals("]")) {
				depth++;
			}
			else if ((token.equals("(") || token.equals("[")) && --depth == 0) {
				return i;
			}
		}
		throw new IllegalArgumentException(String.join("", this.tokens));
	}

}
