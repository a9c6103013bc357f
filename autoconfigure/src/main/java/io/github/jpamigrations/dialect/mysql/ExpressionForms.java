package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.mysql.ExpressionReader.UnknownSyntaxException;

/**
 * Reads what begins with a word: functions, those with a syntax of their own, CASE and
 * INTERVAL. What the servers rewrite is rewritten the same way.
 */
final class ExpressionForms {

	private static final Set<String> INTEGER_TYPES = Set.of("signed integer", "unsigned integer");

	private final ExpressionReader tokens;

	private final Supplier<ExpressionNode> expression;

	ExpressionForms(ExpressionReader tokens, Supplier<ExpressionNode> expression) {
		this.tokens = tokens;
		this.expression = expression;
	}

	ExpressionNode read(String word) {
		return switch (word) {
			case "case" -> choice();
			case "interval" -> ExpressionNode.of("interval", this.expression.get(), unit());
			case "true" -> ExpressionNode.leaf("1");
			case "false" -> ExpressionNode.leaf("0");
			default -> this.tokens.take("(") ? function(word) : ExpressionNode.leaf(word);
		};
	}

	private ExpressionNode choice() {
		List<ExpressionNode> parts = new ArrayList<>();
		if (!this.tokens.peek().equals("when")) {
			parts.add(this.expression.get());
		}
		while (this.tokens.take("when")) {
			ExpressionNode condition = this.expression.get();
			this.tokens.expect("then");
			parts.add(ExpressionNode.of("when", condition, this.expression.get()));
		}
		if (this.tokens.take("else")) {
			parts.add(ExpressionNode.of("else", this.expression.get()));
		}
		this.tokens.expect("end");
		return new ExpressionNode("case", parts);
	}

	private ExpressionNode unit() {
		return ExpressionNode.leaf(this.tokens.next());
	}

	private ExpressionNode function(String name) {
		if ("cast".equals(name) || "convert".equals(name)) {
			return cast("cast".equals(name) ? "as" : ",");
		}
		List<ExpressionNode> arguments = arguments();
		return rewritten(name, arguments).orElseGet(() -> new ExpressionNode(name + "()", arguments));
	}

	private ExpressionNode cast(String separator) {
		ExpressionNode operand = this.expression.get();
		this.tokens.expect(separator);
		StringBuilder type = new StringBuilder(this.tokens.next());
		while (!this.tokens.take(")")) {
			if (this.tokens.take("(")) {
				arguments().forEach((argument) -> type.append(' ').append(argument.text()));
			}
			else if (this.tokens.take("charset")) {
				charset(type, this.tokens.next());
			}
			else {
				type.append(' ').append(this.tokens.next());
			}
		}
		String text = type.toString();
		return ExpressionNode.of("cast", operand,
				ExpressionNode.leaf(INTEGER_TYPES.contains(text) ? text.replace(" integer", "") : text));
	}

	/**
	 * The charset of the connection is written where nobody gave one.
	 */
	private static void charset(StringBuilder type, String charset) {
		type.append(charset.startsWith("utf8") ? "" : " " + charset);
	}

	List<ExpressionNode> arguments() {
		List<ExpressionNode> result = new ArrayList<>();
		if (this.tokens.take(")")) {
			return result;
		}
		result.add(this.expression.get());
		while (this.tokens.take(",")) {
			result.add(this.expression.get());
		}
		this.tokens.expect(")");
		return result;
	}

	private static Optional<ExpressionNode> rewritten(String name, List<ExpressionNode> arguments) {
		if (arguments.size() == 1) {
			return "date".equals(name)
					? Optional.of(ExpressionNode.of("cast", arguments.get(0), ExpressionNode.leaf("date")))
					: Optional.empty();
		}
		if (arguments.size() != 2) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (name) {
			case "mod" -> new ExpressionNode("%", arguments);
			case "date_add", "adddate" -> new ExpressionNode("+", arguments);
			case "date_sub", "subdate" -> new ExpressionNode("-", arguments);
			case "datediff" -> new ExpressionNode("-",
					arguments.stream().map((argument) -> ExpressionNode.of("to_days()", argument)).toList());
			default -> null;
		});
	}

	/**
	 * Return the value behind an arrow, as the function that it stands for.
	 */
	ExpressionNode path(ExpressionNode document) {
		ExpressionNode result = document;
		while (this.tokens.takeBoth("-", ">")) {
			boolean unquoted = this.tokens.take(">");
			if (!this.tokens.peek().startsWith("'")) {
				throw new UnknownSyntaxException();
			}
			result = ExpressionNode.of("json_extract()", result, ExpressionNode.leaf(this.tokens.next()));
			result = unquoted ? ExpressionNode.of("json_unquote()", result) : result;
		}
		return result;
	}

}
