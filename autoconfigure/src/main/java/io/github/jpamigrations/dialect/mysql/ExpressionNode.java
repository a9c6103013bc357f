package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operation of an expression with its operands, or a name or value without any.
 *
 * @param operator the operator, the function, or the name or value
 * @param operands what it is applied to
 */
record ExpressionNode(String operator, List<ExpressionNode> operands) {

	private static final Map<String, String> OPPOSITES = Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=",
			"<=", ">", "and", "or", "or", "and");

	ExpressionNode {
		operands = List.copyOf(operands);
	}

	static ExpressionNode leaf(String text) {
		return new ExpressionNode(text, List.of());
	}

	static ExpressionNode of(String operator, ExpressionNode... operands) {
		return new ExpressionNode(operator, List.of(operands));
	}

	/**
	 * Return the operands joined by an operator for which grouping means nothing.
	 */
	static ExpressionNode chain(String operator, List<ExpressionNode> operands) {
		if (operands.size() == 1) {
			return operands.get(0);
		}
		List<ExpressionNode> flat = new ArrayList<>();
		operands.forEach(
				(operand) -> flat.addAll(operand.operator().equals(operator) ? operand.operands() : List.of(operand)));
		return new ExpressionNode(operator, flat);
	}

	/**
	 * Return the opposite as the servers write it: the negation moves inwards.
	 */
	ExpressionNode negated() {
		String opposite = OPPOSITES.get(this.operator);
		if (opposite == null) {
			return "not".equals(this.operator) ? this.operands.get(0) : of("not", this);
		}
		boolean logical = "and".equals(this.operator) || "or".equals(this.operator);
		return logical ? chain(opposite, this.operands.stream().map(ExpressionNode::negated).toList())
				: new ExpressionNode(opposite, this.operands);
	}

	String text() {
		return this.operands.isEmpty() ? this.operator : "(" + this.operator
				+ this.operands.stream().map((operand) -> " " + operand.text()).collect(Collectors.joining()) + ")";
	}

}
