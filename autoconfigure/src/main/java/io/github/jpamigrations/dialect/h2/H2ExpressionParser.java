package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Parses one expression by the precedence of H2's operators and spells it with all
 * parentheses. It never throws: what it does not understand leaves it incomplete.
 */
final class H2ExpressionParser {

	private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

	private static final Set<String> ENDS = Set.of("", ")", ",", "]", "AND", "OR", "WHEN", "THEN", "ELSE", "END");

	private final List<String> tokens;

	private final H2NameKeys keys;

	private final H2TypeParser types;

	private int position;

	private boolean failed;

	H2ExpressionParser(List<String> tokens, H2NameKeys keys, H2TypeParser types) {
		this.tokens = tokens;
		this.keys = keys;
		this.types = types;
	}

	/**
	 * Parse all tokens and return the spelling, which is worth something only if the
	 * parser is complete then.
	 */
	String parse() {
		return disjunction().text();
	}

	boolean isComplete() {
		return !this.failed && this.position == this.tokens.size();
	}

	private Term disjunction() {
		List<Term> operands = new ArrayList<>(List.of(conjunction()));
		while (accept("OR")) {
			operands.add(conjunction());
		}
		return Term.of("OR", operands);
	}

	private Term conjunction() {
		List<Term> operands = new ArrayList<>(List.of(negation()));
		while (accept("AND")) {
			operands.add(negation());
		}
		return Term.of("AND", operands);
	}

	private Term negation() {
		return accept("NOT") ? Term.of("(NOT " + negation().text() + ")") : predicate();
	}

	private Term predicate() {
		Term left = concatenation();
		while (true) {
			String operator = peek();
			if (COMPARISONS.contains(operator)) {
				this.position++;
				left = binary(left, "!=".equals(operator) ? "<>" : operator, concatenation());
			}
			else if (accept("IS")) {
				left = Term.of("(" + left.text() + " IS" + words() + ")");
			}
			else {
				int start = this.position;
				boolean negated = accept("NOT");
				Term next = condition(left, negated);
				if (next == null) {
					this.position = start;
					return left;
				}
				left = next;
			}
		}
	}

	private @Nullable Term condition(Term left, boolean negated) {
		String not = negated ? "NOT " : "";
		if (accept("IN")) {
			expect("(");
			Set<String> values = new TreeSet<>(list());
			expect(")");
			return (values.size() == 1) ? binary(left, negated ? "<>" : "=", Term.of(values.iterator().next()))
					: Term.of("(" + left.text() + " " + not + "IN (" + String.join(", ", values) + "))");
		}
		if (accept("BETWEEN")) {
			Term low = concatenation();
			expect("AND");
			return Term
				.of("(" + left.text() + " " + not + "BETWEEN " + low.text() + " AND " + concatenation().text() + ")");
		}
		for (String operator : List.of("LIKE", "ILIKE", "REGEXP")) {
			if (accept(operator)) {
				String escape = "";
				Term pattern = concatenation();
				if (accept("ESCAPE")) {
					escape = " ESCAPE " + concatenation().text();
				}
				return Term.of("(" + left.text() + " " + not + operator + " " + pattern.text() + escape + ")");
			}
		}
		return null;
	}

	// IS [NOT] NULL, IS [NOT] DISTINCT FROM x, IS [NOT] TRUE, IS [NOT] JSON ...
	private String words() {
		StringBuilder result = new StringBuilder();
		while (!ENDS.contains(peek())) {
			if (accept("FROM")) {
				return result.append(" FROM ").append(concatenation().text()).toString();
			}
			result.append(' ').append(next().toUpperCase(Locale.ROOT));
		}
		return result.toString();
	}

	private Term concatenation() {
		return leftToRight(Set.of("||"),
				() -> leftToRight(Set.of("+", "-"), () -> leftToRight(Set.of("*", "/", "%"), this::signed)));
	}

	private Term leftToRight(Set<String> operators, Supplier<Term> operand) {
		Term left = operand.get();
		while (operators.contains(peek())) {
			left = binary(left, next(), operand.get());
		}
		return left;
	}

	private Term signed() {
		if (accept("+")) {
			return signed();
		}
		if (accept("-")) {
			String operand = signed().text();
			return Term
				.of(H2Literals.isNumber(operand) && !operand.startsWith("-") ? "-" + operand : "(- " + operand + ")");
		}
		Term term = primary();
		while (accept("::")) {
			term = cast(term, typeTokens());
		}
		return term;
	}

	private Term primary() {
		String token = peek();
		if (accept("(")) {
			List<Term> terms = new ArrayList<>(List.of(disjunction()));
			while (accept(",")) {
				terms.add(disjunction());
			}
			expect(")");
			return (terms.size() == 1) ? terms.get(0) : Term.of("(" + Term.joined(terms, ", ") + ")");
		}
		if (ENDS.contains(token)) {
			this.failed = true;
			return Term.of("");
		}
		if (accept("CASE")) {
			return caseExpression();
		}
		if (accept("CAST")) {
			expect("(");
			Term operand = disjunction();
			expect("AS");
			Term result = cast(operand, typeTokens());
			expect(")");
			return result;
		}
		String raw = next();
		return H2NameKeys.isName(raw) ? named(raw) : literal(raw);
	}

	private Term literal(String token) {
		this.failed |= H2Literals.value(token) == null;
		return Term.of(token);
	}

	private Term caseExpression() {
		StringBuilder result = new StringBuilder("(CASE");
		if (!"WHEN".equals(peek())) {
			result.append(' ').append(disjunction().text());
		}
		while (accept("WHEN")) {
			result.append(" WHEN ").append(disjunction().text());
			expect("THEN");
			result.append(" THEN ").append(disjunction().text());
		}
		if (accept("ELSE")) {
			result.append(" ELSE ").append(disjunction().text());
		}
		expect("END");
		return Term.of(result.append(" END)").toString());
	}

	// A column, a function, a typed literal or a word of the language.
	private Term named(String token) {
		String word = token.toUpperCase(Locale.ROOT);
		if (word.equals("NEXT") && accept("VALUE")) {
			expect("FOR");
			return Term.of("NEXT VALUE FOR " + path(next()));
		}
		if (H2Literals.isString(peek())) {
			return Term.of(word + " " + next());
		}
		if (word.startsWith("TIME") && "WITH".equals(peek())) {
			this.position++;
			expect("TIME");
			expect("ZONE");
			return Term.of(word + " WITH TIME ZONE " + next());
		}
		if (accept("(")) {
			return function(H2Expressions.FUNCTIONS.getOrDefault(word, word));
		}
		boolean quoted = token.startsWith("\"") || token.startsWith("`");
		return Term.of((!quoted && H2Keywords.ALL.contains(word)) ? word : path(token));
	}

	private String path(String first) {
		List<String> parts = new ArrayList<>(List.of(first));
		while (accept(".")) {
			parts.add(".");
			parts.add(next());
		}
		return '"' + this.keys.key(H2NameKeys.path(parts)) + '"';
	}

	private Term function(String name) {
		StringBuilder result = new StringBuilder(name).append('(');
		while (!")".equals(peek()) && !this.failed) {
			String token = peek();
			boolean word = Set.of("FROM", "FOR", "BOTH", "LEADING", "TRAILING", "USING", "PLACING").contains(token);
			result.append(word || ",".equals(token) ? next().toUpperCase(Locale.ROOT) : disjunction().text())
				.append(' ');
		}
		expect(")");
		return Term.of(result.toString().strip() + ")");
	}

	private List<String> typeTokens() {
		int start = this.position;
		int depth = 0;
		while (this.position < this.tokens.size() && (depth > 0 || !ENDS.contains(peek()) && isPartOfType(start))) {
			String token = next();
			depth += "(".equals(token) ? 1 : ")".equals(token) ? -1 : 0;
		}
		return this.tokens.subList(start, this.position);
	}

	private boolean isPartOfType(int start) {
		String token = peek();
		return this.position == start || "(".equals(token) || Character.isLetter(token.charAt(0));
	}

	// H2 casts constants to the type of the column that they are compared with.
	private Term cast(Term operand, List<String> type) {
		if (type.isEmpty() || H2Literals.value(operand.text()) != null) {
			this.failed |= type.isEmpty();
			return operand;
		}
		return Term.of("CAST(" + operand.text() + " AS " + this.types.parse(String.join(" ", type)) + ")");
	}

	private List<String> list() {
		List<String> result = new ArrayList<>(List.of(disjunction().text()));
		while (accept(",")) {
			result.add(disjunction().text());
		}
		return result;
	}

	private static Term binary(Term left, String operator, Term right) {
		return Term.of("(" + left.text() + " " + operator + " " + right.text() + ")");
	}

	private String peek() {
		String token = (this.position < this.tokens.size()) ? this.tokens.get(this.position) : "";
		return H2NameKeys.isName(token) && !token.startsWith("\"") ? token.toUpperCase(Locale.ROOT) : token;
	}

	private String next() {
		if (this.position < this.tokens.size()) {
			return this.tokens.get(this.position++);
		}
		this.failed = true;
		return "";
	}

	private boolean accept(String token) {
		boolean accepted = peek().equals(token);
		this.position += accepted ? 1 : 0;
		return accepted;
	}

	private void expect(String token) {
		this.failed |= !accept(token);
	}

	/**
	 * A part of the expression: the operands of AND or OR, or a finished text.
	 *
	 * @param operator the operator, empty for a single operand
	 * @param operands the texts of the operands
	 */
	private record Term(String operator, Set<String> operands) {

		static Term of(String text) {
			return new Term("", Set.of(text));
		}

		static Term of(String operator, List<Term> terms) {
			if (terms.size() == 1) {
				return terms.get(0);
			}
			Set<String> operands = new TreeSet<>();
			for (Term term : terms) {
				operands.addAll(term.operator.equals(operator) ? term.operands : Set.of(term.text()));
			}
			return new Term(operator, operands);
		}

		static String joined(List<Term> terms, String separator) {
			return String.join(separator, terms.stream().map(Term::text).toList());
		}

		String text() {
			String text = String.join(" " + this.operator + " ", this.operands);
			return (this.operands.size() > 1) ? "(" + text + ")" : text;
		}

	}

}
