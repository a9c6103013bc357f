package io.github.jpamigrations.dialect.mysql;

import java.util.List;

/**
 * Goes through the tokens of an expression.
 */
final class ExpressionReader {

	private final List<String> tokens;

	private int position;

	ExpressionReader(List<String> tokens) {
		this.tokens = List.copyOf(tokens);
	}

	boolean isAtEnd() {
		return this.position == this.tokens.size();
	}

	/**
	 * Return the next token, empty at the end.
	 */
	String peek() {
		return peek(0);
	}

	private String peek(int ahead) {
		int index = this.position + ahead;
		return (index < this.tokens.size()) ? this.tokens.get(index) : "";
	}

	/**
	 * Return whether the next token comes twice.
	 */
	boolean isDoubled() {
		return !isAtEnd() && peek().equals(peek(1));
	}

	String next() {
		if (isAtEnd()) {
			throw new UnknownSyntaxException();
		}
		return this.tokens.get(this.position++);
	}

	boolean take(String expected) {
		boolean found = peek().equals(expected);
		this.position += found ? 1 : 0;
		return found;
	}

	boolean takeBoth(String first, String second) {
		boolean found = peek().equals(first) && peek(1).equals(second);
		this.position += found ? 2 : 0;
		return found;
	}

	void expect(String expected) {
		if (!take(expected)) {
			throw new UnknownSyntaxException();
		}
	}

	/**
	 * Says that the expression is of a kind that is not understood here.
	 */
	static final class UnknownSyntaxException extends RuntimeException {

		UnknownSyntaxException() {
			super(null, null, false, false);
		}

	}

}
