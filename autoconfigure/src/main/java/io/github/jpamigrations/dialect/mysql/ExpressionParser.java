package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an expression apart by the precedence of its operators, so that it does not
 * matter where parentheses stand: the server writes them around almost everything, people
 * around almost nothing.
 */
final class ExpressionParser {

	private static final List<Set<String>> OPERATORS = List.of(Set.of("|"), Set.of("&"), Set.of("+", "-"),
			Set.of("*", "/", "div", "%", "mod"), Set.of("^"));

	private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=", "like", "regexp", "rlike");

	private static final Set<String> UNARY = Set.of("-", "+", "~", "!");

	private static final Set<String> NO_OPERANDS = Set.of(")", ",", "and", "or", "xor", "then", "when", "else", "end",
			"in", "is", "between", "as", "interval", "=", "<", ">", "*", "/", "%", ".", ":", "@");

	private final List<String> tokens;

	private int position;

	private ExpressionParser(List<String> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Return the canonical text, nothing where the expression is of a kind that is not
	 * understood here.
	 */
	static Optional<String> parse(List<String> tokens) {
		ExpressionParser parser = new ExpressionParser(tokens);
		try {
			ExpressionNode result = parser.expression();
			return (parser.position == tokens.size()) ? Optional.of(result.text()) : Optional.empty();
		}
		catch (UnknownSyntaxException ex) {
			return Optional.empty();
		}
	}

	private ExpressionNode expression() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(exclusive()));
		while (take("or") || takeBoth("|", "|") || take("||")) {
			operands.add(exclusive());
		}
		return ExpressionNode.chain("or", operands);
	}

	private ExpressionNode exclusive() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(conjunction()));
		while (take("xor")) {
			operands.add(conjunction());
		}
		return ExpressionNode.chain("xor", operands);
	}

	private ExpressionNode conjunction() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(negation()));
		while (take("and") || takeBoth("&", "&")) {
			operands.add(negation());
		}
		return ExpressionNode.chain("and", operands);
	}

	private ExpressionNode negation() {
		return take("not") ? negation().negated() : comparison();
	}

	private ExpressionNode comparison() {
		ExpressionNode left = operation(0);
		while (this.position < this.tokens.size()) {
			boolean negated = take("not");
			Optional<ExpressionNode> compared = comparedWith(left);
			if (compared.isEmpty() && negated) {
				throw new UnknownSyntaxException();
			}
			if (compared.isEmpty()) {
				return left;
			}
			left = negated ? compared.get().negated() : compared.get();
		}
		return left;
	}

	private Optional<ExpressionNode> comparedWith(ExpressionNode left) {
		if (take("between")) {
			ExpressionNode low = operation(0);
			expect("and");
			return Optional.of(ExpressionNode.of("between", left, low, operation(0)));
		}
		if (take("is")) {
			boolean negated = take("not");
			ExpressionNode test = ExpressionNode.of("is", left, ExpressionNode.leaf(next()));
			return Optional.of(negated ? test.negated() : test);
		}
		if (take("in")) {
			expect("(");
			List<ExpressionNode> values = arguments();
			boolean single = values.size() == 1;
			values.add(0, left);
			return Optional.of(new ExpressionNode(single ? "=" : "in", values));
		}
		if (!COMPARISONS.contains(peek())) {
			return Optional.empty();
		}
		return Optional.of(ExpressionNode.of(next(), left, operation(0)));
	}

	private ExpressionNode operation(int level) {
		if (level == OPERATORS.size()) {
			return unary();
		}
		ExpressionNode left = operation(level + 1);
		while (OPERATORS.get(level).contains(peek()) && !isDoubled()) {
			String operator = next();
			left = ExpressionNode.of("mod".equals(operator) ? "%" : operator, left, operation(level + 1));
		}
		return left;
	}

	private boolean isDoubled() {
		String token = peek();
		boolean doubled = this.position + 1 < this.tokens.size() && token.equals(this.tokens.get(this.position + 1));
		return doubled && ("|".equals(token) || "&".equals(token));
	}

	private ExpressionNode unary() {
		if (UNARY.contains(peek())) {
			return ExpressionNode.of(next(), unary());
		}
		ExpressionNode operand = primary();
		return take("collate") ? ExpressionNode.of("collate", operand, ExpressionNode.leaf(next())) : operand;
	}

	private ExpressionNode primary() {
		if (take("(")) {
			ExpressionNode inner = expression();
			expect(")");
			return inner;
		}
		String token = next();
		if (NO_OPERANDS.contains(token)) {
			throw new UnknownSyntaxException();
		}
		if (peek().startsWith("'")) {
			return ExpressionNode.leaf(token + next());
		}
		return take("(") ? new ExpressionNode(token + "()", arguments()) : ExpressionNode.leaf(token);
	}

	private List<ExpressionNode> arguments() {
		List<ExpressionNode> result = new ArrayList<>();
		if (take(")")) {
			return result;
		}
		result.add(expression());
		while (take(",")) {
			result.add(expression());
		}
		expect(")");
		return result;
	}

	private String peek() {
		return (this.position < this.tokens.size()) ? this.tokens.get(this.position) : "";
	}

	private String next() {
		if (this.position == this.tokens.size()) {
			throw new UnknownSyntaxException();
		}
		return this.tokens.get(this.position++);
	}

	private boolean take(String expected) {
		boolean found = peek().equals(expected);
		this.position += found ? 1 : 0;
		return found;
	}

	private boolean takeBoth(String first, String second) {
		boolean found = peek().equals(first) && this.position + 1 < this.tokens.size()
				&& this.tokens.get(this.position + 1).equals(second);
		this.position += found ? 2 : 0;
		return found;
	}

	private void expect(String expected) {
		if (!take(expected)) {
			throw new UnknownSyntaxException();
		}
	}

	/**
	 * Says that the expression is beyond this parser.
	 */
	private static final class UnknownSyntaxException extends RuntimeException {

		UnknownSyntaxException() {
			super(null, null, false, false);
		}

	}

}
