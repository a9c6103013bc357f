package io.github.jpamigrations.dialect.postgresql;

import java.util.List;
import java.util.Set;

/**
 * Reads an SQL expression as far as its structure goes and writes it in one canonical
 * spelling, so that what somebody wrote and what the server made of it come out alike:
 * without casts, with parentheses around every operation, IN for {@code = ANY (ARRAY)},
 * comparisons for BETWEEN. What the grammar here does not cover is left as tokens.
 */
final class PostgreSqlExpression {

	private static final int AND = 2;

	private static final int NOT = 3;

	private static final int IS = 4;

	private static final int COMPARISON = 5;

	private static final int MEMBERSHIP = 6;

	private static final int OTHER_OPERATOR = 7;

	private static final int SIGN = 13;

	private static final Set<String> COMPARISONS = Set.of("<", ">", "=", "<=", ">=", "<>");

	private final PostgreSqlTokens tokens;

	private final PostgreSqlOperand operands;

	private PostgreSqlExpression(String sql) {
		this.tokens = new PostgreSqlTokens(sql);
		this.operands = new PostgreSqlOperand(this.tokens, this);
	}

	/**
	 * Return the canonical spelling.
	 */
	static String canonical(String sql) {
		PostgreSqlExpression expression = new PostgreSqlExpression(sql);
		try {
			String result = expression.parse(0).text();
			if (expression.tokens.atEnd()) {
				return result;
			}
		}
		catch (UnreadableException ex) {
			// Beyond this grammar, compared token by token.
		}
		return String.join(" ", PostgreSqlCasts.without(sql));
	}

	/**
	 * Return the names of the columns in an expression, each once.
	 */
	static List<String> columns(String sql) {
		PostgreSqlExpression expression = new PostgreSqlExpression(sql);
		try {
			expression.parse(0);
		}
		catch (UnreadableException ex) {
			// The names up to here are the best that is to be had.
		}
		return expression.operands.columns().stream().map(PostgreSqlText::unquoted).toList();
	}

	/**
	 * Parse everything that binds at least as tightly as the given level. Levels as in
	 * the manual, 4.1.6: OR, AND, NOT, IS, comparison, membership, other operators, and
	 * so on.
	 */
	PostgreSqlTerm parse(int level) {
		PostgreSqlTerm left = prefix(level);
		while (true) {
			PostgreSqlTerm longer = infix(left, level);
			if (longer == left) {
				return left;
			}
			left = longer;
		}
	}

	private PostgreSqlTerm prefix(int level) {
		if (level <= NOT && this.tokens.accept("not")) {
			return PostgreSqlTerm.of("(not " + parse(NOT).text() + ")");
		}
		if (this.tokens.accept("-")) {
			return parse(SIGN).negated();
		}
		String operator = this.tokens.peek();
		if (precedence(operator) > 0) {
			this.tokens.next();
			return PostgreSqlTerm.of("(" + operator + " " + parse(SIGN).text() + ")");
		}
		return this.operands.parse();
	}

	/**
	 * Return the term extended by one operation, the term itself where none follows.
	 */
	private PostgreSqlTerm infix(PostgreSqlTerm left, int level) {
		if (level <= 1 && this.tokens.accept("or")) {
			return PostgreSqlTerm.chain("or", left, parse(AND));
		}
		if (level <= AND && this.tokens.accept("and")) {
			return PostgreSqlTerm.chain("and", left, parse(NOT));
		}
		if (level <= IS && this.tokens.accept("is")) {
			return is(left);
		}
		if (level <= COMPARISON && COMPARISONS.contains(this.tokens.peek())) {
			return comparison(left, this.tokens.next());
		}
		if (level <= MEMBERSHIP) {
			PostgreSqlTerm membership = membership(left);
			if (membership != left) {
				return membership;
			}
		}
		String operator = this.tokens.peek();
		int precedence = precedence(operator);
		if (precedence >= Math.max(level, OTHER_OPERATOR)) {
			this.tokens.next();
			return PostgreSqlTerm.operation(left, operator, parse(precedence + 1));
		}
		return left;
	}

	private PostgreSqlTerm is(PostgreSqlTerm left) {
		String operator = this.tokens.accept("not") ? "is not" : "is";
		if (this.tokens.accept("distinct", "from")) {
			return PostgreSqlTerm.operation(left, operator + " distinct from", parse(COMPARISON));
		}
		return PostgreSqlTerm.of("(" + left.text() + " " + operator + " " + this.tokens.next() + ")");
	}

	private PostgreSqlTerm comparison(PostgreSqlTerm left, String operator) {
		boolean any = this.tokens.accept("any") || this.tokens.accept("some");
		if (!any && !this.tokens.accept("all")) {
			return PostgreSqlTerm.operation(left, operator, parse(MEMBERSHIP));
		}
		this.tokens.expect("(");
		PostgreSqlTerm array = parse(0);
		this.tokens.expect(")");
		if (array.isArray() && operator.equals(any ? "=" : "<>")) {
			return in(left, array.parts(), any);
		}
		return PostgreSqlTerm.of("(" + left.text() + " " + operator + (any ? " any " : " all ") + array.text() + ")");
	}

	private PostgreSqlTerm membership(PostgreSqlTerm left) {
		boolean positive = !("not".equals(this.tokens.peek())
				&& Set.of("in", "between", "like", "ilike", "similar").contains(this.tokens.peek(1)));
		if (!positive) {
			this.tokens.next();
		}
		if (this.tokens.accept("in")) {
			this.tokens.expect("(");
			return in(left, this.operands.list(")"), positive);
		}
		if (this.tokens.accept("between")) {
			PostgreSqlTerm low = parse(OTHER_OPERATOR);
			this.tokens.expect("and");
			PostgreSqlTerm high = parse(OTHER_OPERATOR);
			return PostgreSqlTerm.chain(positive ? "and" : "or",
					PostgreSqlTerm.operation(left, positive ? ">=" : "<", low),
					PostgreSqlTerm.operation(left, positive ? "<=" : ">", high));
		}
		if (this.tokens.accept("like")) {
			return PostgreSqlTerm.operation(left, positive ? "~~" : "!~~", parse(OTHER_OPERATOR));
		}
		if (this.tokens.accept("ilike")) {
			return PostgreSqlTerm.operation(left, positive ? "~~*" : "!~~*", parse(OTHER_OPERATOR));
		}
		if (this.tokens.accept("similar", "to")) {
			String pattern = "similar_to_escape(" + parse(OTHER_OPERATOR).text() + ")";
			return PostgreSqlTerm.operation(left, positive ? "~" : "!~", PostgreSqlTerm.of(pattern));
		}
		return left;
	}

	private static PostgreSqlTerm in(PostgreSqlTerm left, List<PostgreSqlTerm> values, boolean positive) {
		if (values.size() == 1) {
			return PostgreSqlTerm.operation(left, positive ? "=" : "<>", values.get(0));
		}
		return PostgreSqlTerm
			.of("(" + left.text() + (positive ? " in (" : " not in (") + PostgreSqlTerm.join(values) + "))");
	}

	private static int precedence(String operator) {
		return switch (operator) {
			case "+", "-" -> 8;
			case "*", "/", "%" -> 9;
			case "^" -> 10;
			case "", "::" -> 0;
			default -> !COMPARISONS.contains(operator) && "-+*/<>=~!@#%^&|`?".indexOf(operator.charAt(0)) >= 0
					? OTHER_OPERATOR : 0;
		};
	}

	/**
	 * The text has something that the grammar here does not cover.
	 */
	static final class UnreadableException extends RuntimeException {

		UnreadableException() {
			super(null, null, false, false);
		}

	}

}
