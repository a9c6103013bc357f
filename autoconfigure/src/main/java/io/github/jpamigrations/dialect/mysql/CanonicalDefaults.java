package io.github.jpamigrations.dialect.mysql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.dialect.ExpressionTokens;

import org.jspecify.annotations.Nullable;

/**
 * Brings defaults into the form in which equal ones are equal texts: a literal in quotes,
 * anything else as an expression.
 */
final class CanonicalDefaults {

	private static final Pattern NOW = Pattern
		.compile("(?:current_timestamp|now|localtimestamp|localtime)(?: \\( (?:(\\d) )?\\))?");

	private static final Pattern BITS = Pattern.compile("(?i)b ?'([01]*)'|0b([01]+)");

	private static final Pattern HEX = Pattern.compile("(?i)x ?'([0-9a-f]*)'|0x([0-9a-f]+)");

	private static final Pattern FRACTION = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d)\\.(\\d*?)0*");

	private static final Set<String> NUMBERS = Set.of("bit", "decimal", "float", "double", "year", "tinyint",
			"smallint", "mediumint", "int", "bigint");

	private static final Set<String> BINARY = Set.of("binary", "varbinary");

	private final CanonicalExpressions expressions;

	CanonicalDefaults(CanonicalExpressions expressions) {
		this.expressions = expressions;
	}

	/**
	 * Return the default that a value makes.
	 */
	String literal(String value, CanonicalType type) {
		if (NUMBERS.contains(type.name())) {
			return "'" + number(value.strip()) + "'";
		}
		if (BINARY.contains(type.name())) {
			return hex(value.getBytes(StandardCharsets.UTF_8), type);
		}
		return switch (type.name()) {
			case "datetime", "timestamp" -> "'" + moment(value) + "'";
			case "time" -> "'" + time(value) + "'";
			default -> "'" + value + "'";
		};
	}

	private static String number(String value) {
		if ("true".equalsIgnoreCase(value) || "false".equalsIgnoreCase(value)) {
			return "true".equalsIgnoreCase(value) ? "1" : "0";
		}
		try {
			BigDecimal number = new BigDecimal(value);
			return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
		}
		catch (NumberFormatException ex) {
			return value;
		}
	}

	private static String moment(String value) {
		return (value.length() == 10) ? value + " 00:00:00" : value.substring(0, Math.min(11, value.length()))
				+ ((value.length() > 11) ? time(value.substring(11)) : "");
	}

	private static String time(String value) {
		Matcher matcher = FRACTION.matcher(value);
		return matcher.matches() ? matcher.group(1) + (matcher.group(2).isEmpty() ? "" : "." + matcher.group(2))
				: value;
	}

	/**
	 * Return the default that SQL makes, {@code null} for NULL.
	 */
	@Nullable String expression(String sql, CanonicalType type) {
		List<String> tokens = ExpressionTokens.withoutOuterParentheses(this.expressions.tokens(sql));
		String text = String.join(" ", tokens);
		if ("null".equals(text)) {
			return null;
		}
		String value = value(sql.strip(), tokens, type);
		if (value != null) {
			return value;
		}
		Matcher now = NOW.matcher(text);
		if (now.matches()) {
			String digits = now.group(1);
			return (digits == null || "0".equals(digits)) ? "current_timestamp" : "current_timestamp(" + digits + ")";
		}
		return this.expressions.of(sql);
	}

	private @Nullable String value(String sql, List<String> tokens, CanonicalType type) {
		Matcher bits = BITS.matcher(sql);
		if (bits.matches()) {
			return "'" + integer((bits.group(1) != null) ? bits.group(1) : bits.group(2), 2) + "'";
		}
		Matcher hex = HEX.matcher(sql);
		if (hex.matches()) {
			String digits = ((hex.group(1) != null) ? hex.group(1) : hex.group(2)).toLowerCase(Locale.ROOT);
			return NUMBERS.contains(type.name()) ? "'" + integer(digits, 16) + "'" : ofBytes(digits, type);
		}
		String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
		if (last.startsWith("'") && (tokens.size() == 1 || isTyped(tokens))) {
			return literal(last.substring(1, last.length() - 1).replace("''", "'"), type);
		}
		String text = String.join("", tokens);
		return text.matches("[+-]?[0-9.]+(e[+-]?[0-9]+)?|true|false") ? literal(text, type) : null;
	}

	private static boolean isTyped(List<String> tokens) {
		return tokens.size() == 2 && Set.of("date", "time", "timestamp").contains(tokens.get(0));
	}

	private static BigInteger integer(String digits, int radix) {
		return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits, radix);
	}

	private String ofBytes(String digits, CanonicalType type) {
		byte[] bytes = HexFormat.of().parseHex((digits.length() % 2 == 0) ? digits : "0" + digits);
		return BINARY.contains(type.name()) ? hex(bytes, type)
				: literal(new String(bytes, StandardCharsets.UTF_8), type);
	}

	/**
	 * BINARY is filled up with zeros, which the catalog leaves out and SHOW CREATE TABLE
	 * does not.
	 */
	private static String hex(byte[] bytes, CanonicalType type) {
		String digits = HexFormat.of().formatHex(bytes);
		return "0x" + ("binary".equals(type.name()) ? digits.replaceFirst("(00)+$", "") : digits);
	}

}
