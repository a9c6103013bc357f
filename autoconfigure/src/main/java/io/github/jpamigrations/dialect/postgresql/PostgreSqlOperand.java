package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one operand of an expression: a literal, a column, a function call, CASE, or
 * anything in parentheses, together with the casts behind it.
 */
final class PostgreSqlOperand {

	private static final Set<String> CONSTANTS = Set.of("true", "false", "null", "current_date", "current_time",
			"current_timestamp", "localtime", "localtimestamp", "current_user", "session_user", "default");

	private static final Set<String> ARGUMENT_WORDS = Set.of("from", "for", "both", "leading", "trailing", "placing",
			"using", "variadic", "distinct", "*");

	private static final Set<String> UNREADABLE = Set.of("select", "exists", "over", "filter", "operator", "and", "or",
			"in", "is", "then", "when", "else", "end");

	private final PostgreSqlTokens tokens;

	private final PostgreSqlExpression expression;

	private final Set<String> columns = new TreeSet<>();

	PostgreSqlOperand(PostgreSqlTokens tokens, PostgreSqlExpression expression) {
		this.tokens = tokens;
		this.expression = expression;
	}

	/**
	 * Return the columns met so far.
	 */
	Set<String> columns() {
		return this.columns;
	}

	PostgreSqlTerm parse() {
		PostgreSqlTerm result = primary();
		while (true) {
			if (this.tokens.accept("::")) {
				result = result.castTo(PostgreSqlType.read(this.tokens));
			}
			else if (this.tokens.accept("[")) {
				result = PostgreSqlTerm.of(result.text() + "[" + PostgreSqlTerm.join(list("]")) + "]");
			}
			else if (this.tokens.accept("collate")) {
				result = PostgreSqlTerm.of("(" + result.text() + " collate " + name() + ")");
			}
			else if (this.tokens.accept("at", "time")) {
				this.tokens.expect("zone");
				result = PostgreSqlTerm.of("timezone(" + parse().text() + ", " + result.text() + ")");
			}
			else {
				return result;
			}
		}
	}

	/**
	 * Read expressions separated by commas up to the closing token.
	 */
	List<PostgreSqlTerm> list(String closing) {
		List<PostgreSqlTerm> result = new ArrayList<>();
		while (!this.tokens.accept(closing)) {
			if (!result.isEmpty()) {
				this.tokens.expect(",");
			}
			result.add(this.expression.parse(0));
		}
		return result;
	}

	private PostgreSqlTerm primary() {
		if (this.tokens.accept("(")) {
			List<PostgreSqlTerm> terms = list(")");
			return (terms.size() == 1) ? terms.get(0) : PostgreSqlTerm.of("row(" + PostgreSqlTerm.join(terms) + ")");
		}
		if (this.tokens.accept("array", "[")) {
			return PostgreSqlTerm.array(list("]"));
		}
		if (this.tokens.accept("case")) {
			return cases();
		}
		if (this.tokens.accept("cast", "(")) {
			PostgreSqlTerm operand = this.expression.parse(0);
			this.tokens.expect("as");
			PostgreSqlTerm result = operand.castTo(PostgreSqlType.read(this.tokens));
			this.tokens.expect(")");
			return result;
		}
		if (this.tokens.atWord()) {
			return word();
		}
		boolean string = this.tokens.atString();
		PostgreSqlTerm literal = PostgreSqlTerm.of(this.tokens.next());
		if (!string && !literal.isNumber()) {
			throw new PostgreSqlExpression.UnreadableException();
		}
		return literal;
	}

	private PostgreSqlTerm word() {
		if (UNREADABLE.contains(this.tokens.peek())) {
			throw new PostgreSqlExpression.UnreadableException();
		}
		String name = name();
		if (this.tokens.accept("(")) {
			// The server quotes some: "left"(name, 1).
			return call(name.replace("\"", ""));
		}
		if (this.tokens.atString()) {
			// A literal with its type in front: date '2020-01-31'.
			return PostgreSqlTerm.of(this.tokens.next()).castTo(PostgreSqlType.parse(name));
		}
		if (!CONSTANTS.contains(name)) {
			this.columns.add(name);
		}
		return PostgreSqlTerm.of(name);
	}

	private String name() {
		StringBuilder result = new StringBuilder(this.tokens.next());
		while (this.tokens.accept(".")) {
			result.append('.').append(this.tokens.next());
		}
		return result.toString();
	}

	private PostgreSqlTerm call(String function) {
		StringBuilder result = new StringBuilder(function).append('(');
		if ("extract".equals(function) && this.tokens.peek(1).equals("from")) {
			// The field is a bare word, no column: extract(year from d).
			result.append(this.tokens.next());
		}
		if ("trim".equals(function) && !this.tokens.accept("both", "from")) {
			// Both ends are meant anyway, and the server says so.
			this.tokens.accept("from");
		}
		while (!this.tokens.accept(")")) {
			if (this.tokens.accept(",")) {
				result.append(',');
				continue;
			}
			result.append((result.charAt(result.length() - 1) != '(') ? " " : "");
			result.append(
					ARGUMENT_WORDS.contains(this.tokens.peek()) ? this.tokens.next() : this.expression.parse(0).text());
		}
		return PostgreSqlTerm.of(result.append(')').toString());
	}

	private PostgreSqlTerm cases() {
		StringBuilder result = new StringBuilder("case");
		if (!"when".equals(this.tokens.peek())) {
			result.append(' ').append(this.expression.parse(0).text());
		}
		while (this.tokens.accept("when")) {
			result.append(" when ").append(this.expression.parse(0).text());
			this.tokens.expect("then");
			result.append(" then ").append(this.expression.parse(0).text());
		}
		// The server adds the ELSE NULL that everybody leaves out.
		String otherwise = this.tokens.accept("else") ? this.expression.parse(0).text() : "null";
		this.tokens.expect("end");
		return PostgreSqlTerm.of(result + " else " + otherwise + " end");
	}

}
