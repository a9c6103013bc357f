package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.jpamigrations.dialect.mysql.ExpressionReader.UnknownSyntaxException;

/**
 * Takes an expression apart by the precedence of its operators, so that it does not
 * matter where parentheses stand: the server writes them around almost everything, people
 * around almost nothing.
 */
final class ExpressionParser {

	private static final List<Set<String>> OPERATORS = List.of(Set.of("|"), Set.of("&"), Set.of("+", "-"),
			Set.of("*", "/", "div", "%", "mod"), Set.of("^"));

	private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=", "like");

	private static final Set<String> UNARY = Set.of("-", "~");

	private static final Set<String> NO_OPERANDS = Set.of(")", ",", "and", "or", "xor", "then", "when", "else", "end",
			"in", "is", "between", "as", "=", "<", ">", "*", "/", "%", ".", ":", "@");

	private final ExpressionReader tokens;

	private final ExpressionForms forms;

	private ExpressionParser(List<String> tokens) {
		this.tokens = new ExpressionReader(tokens);
		this.forms = new ExpressionForms(this.tokens, this::expression);
	}

	/**
	 * Return the canonical text, nothing where the expression is of a kind that is not
	 * understood here.
	 */
	static Optional<String> parse(List<String> tokens) {
		ExpressionParser parser = new ExpressionParser(tokens);
		try {
			ExpressionNode result = parser.expression();
			return parser.tokens.isAtEnd() ? Optional.of(result.text()) : Optional.empty();
		}
		catch (UnknownSyntaxException ex) {
			return Optional.empty();
		}
	}

	private ExpressionNode expression() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(exclusive()));
		while (this.tokens.take("or") || this.tokens.takeBoth("|", "|") || this.tokens.take("||")) {
			operands.add(exclusive());
		}
		return ExpressionNode.chain("or", operands);
	}

	private ExpressionNode exclusive() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(conjunction()));
		while (this.tokens.take("xor")) {
			operands.add(conjunction());
		}
		return ExpressionNode.chain("xor", operands);
	}

	private ExpressionNode conjunction() {
		List<ExpressionNode> operands = new ArrayList<>(List.of(negation()));
		while (this.tokens.take("and") || this.tokens.takeBoth("&", "&")) {
			operands.add(negation());
		}
		return ExpressionNode.chain("and", operands);
	}

	private ExpressionNode negation() {
		return this.tokens.take("not") ? negation().negated() : comparison();
	}

	private ExpressionNode comparison() {
		ExpressionNode left = operation(0);
		while (!this.tokens.isAtEnd()) {
			boolean negated = this.tokens.take("not");
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
		if (this.tokens.take("between")) {
			ExpressionNode low = operation(0);
			this.tokens.expect("and");
			return Optional.of(ExpressionNode.of("between", left, low, operation(0)));
		}
		if (this.tokens.take("is")) {
			boolean negated = this.tokens.take("not");
			ExpressionNode test = ExpressionNode.of("is", left, ExpressionNode.leaf(this.tokens.next()));
			return Optional.of(negated ? test.negated() : test);
		}
		if (this.tokens.take("in")) {
			this.tokens.expect("(");
			List<ExpressionNode> values = this.forms.arguments();
			boolean single = values.size() == 1;
			values.add(0, left);
			return Optional.of(new ExpressionNode(single ? "=" : "in", values));
		}
		if (this.tokens.take("regexp") || this.tokens.take("rlike")) {
			return Optional.of(ExpressionNode.of("regexp_like()", left, operation(0)));
		}
		if (this.tokens.takeBoth("<=", ">")) {
			return Optional.of(ExpressionNode.of("<=>", left, operation(0)));
		}
		if (!COMPARISONS.contains(this.tokens.peek())) {
			return Optional.empty();
		}
		ExpressionNode compared = ExpressionNode.of(this.tokens.next(), left, operation(0));
		return Optional.of(this.tokens.take("escape") ? ExpressionNode.of("escape", compared, operation(0)) : compared);
	}

	private ExpressionNode operation(int level) {
		if (level == OPERATORS.size()) {
			return unary();
		}
		ExpressionNode left = operation(level + 1);
		while (OPERATORS.get(level).contains(this.tokens.peek()) && !isLogical()) {
			String operator = this.tokens.next();
			left = ExpressionNode.of("mod".equals(operator) ? "%" : operator, left, operation(level + 1));
		}
		return left;
	}

	private boolean isLogical() {
		return this.tokens.isDoubled() && Set.of("|", "&").contains(this.tokens.peek());
	}

	private ExpressionNode unary() {
		if (this.tokens.take("+")) {
			return unary();
		}
		if (this.tokens.take("!")) {
			return unary().negated();
		}
		if (UNARY.contains(this.tokens.peek())) {
			return ExpressionNode.of(this.tokens.next(), unary());
		}
		ExpressionNode operand = this.forms.path(primary());
		return this.tokens.take("collate")
				? ExpressionNode.of("collate", operand, ExpressionNode.leaf(this.tokens.next())) : operand;
	}

	private ExpressionNode primary() {
		if (this.tokens.take("(")) {
			ExpressionNode inner = expression();
			this.tokens.expect(")");
			return inner;
		}
		String token = this.tokens.next();
		if (NO_OPERANDS.contains(token)) {
			throw new UnknownSyntaxException();
		}
		return this.tokens.peek().startsWith("'") ? ExpressionNode.leaf(withString(token)) : this.forms.read(token);
	}

	/**
	 * Strings side by side are one; a word before a string is its type.
	 */
	private String withString(String token) {
		String result = token;
		while (this.tokens.peek().startsWith("'")) {
			String string = this.tokens.next();
			result = result.endsWith("'") ? result.substring(0, result.length() - 1) + string.substring(1)
					: result + string;
		}
		return result;
	}

}
