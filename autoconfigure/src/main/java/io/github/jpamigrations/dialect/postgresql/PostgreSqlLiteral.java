package io.github.jpamigrations.dialect.postgresql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Column;

import org.jspecify.annotations.Nullable;

/**
 * A literal as the default of a column: how it reads in SQL and in the catalog.
 *
 * @param value the value without quotes
 */
record PostgreSqlLiteral(String value) {

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

	private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");

	static PostgreSqlLiteral of(String value) {
		return new PostgreSqlLiteral(value);
	}

	/**
	 * Parse an expression in its canonical spelling, {@code null} if it is more than a
	 * literal.
	 */
	static @Nullable PostgreSqlLiteral parse(String canonical) {
		Matcher string = STRING.matcher(canonical);
		if (string.matches()) {
			return of(string.group(1).replace("''", "'"));
		}
		boolean constant = "true".equals(canonical) || "false".equals(canonical);
		return (constant || NUMBER.matcher(canonical).matches()) ? of(canonical) : null;
	}

	/**
	 * Read the default of a column as the catalog spells it. Only what comes out the same
	 * again when it is written as a plain literal is one: {@code '5'::bigint} for a
	 * bigint column is not, since a plain 5 is kept as an integer.
	 */
	static Column.@Nullable Default read(String sql, PostgreSqlType type) {
		if (sql.startsWith("NULL::")) {
			return null;
		}
		PostgreSqlLiteral literal = parse(PostgreSqlExpression.canonical(sql));
		boolean plain = literal != null && sql.equals(literal.asKept(type));
		return (literal != null && plain) ? new Column.Default.Literal(literal.value)
				: new Column.Default.Expression(sql);
	}

	/**
	 * Return the literal as it is written in SQL.
	 */
	String sql(PostgreSqlType type) {
		boolean bare = !type.array() && (type.isNumeric() && isNumber() || isBoolean(type));
		return bare ? this.value : PostgreSqlTokens.string(this.value);
	}

	/**
	 * Return how the server spells the default after it was given as {@link #sql}.
	 */
	private String asKept(PostgreSqlType type) {
		if (isBoolean(type)) {
			return this.value;
		}
		if (type.isNumeric() && !type.array() && isNumber()) {
			String kept = keptAs();
			boolean bare = !this.value.startsWith("-") && ("integer".equals(kept) || this.value.contains("."));
			return bare ? this.value : "'" + this.value + "'::" + kept;
		}
		String name = switch (type.name()) {
			case "character" -> "bpchar";
			case "bit" -> "\"bit\"";
			case "timestamp", "time" -> type.name() + " without time zone";
			default -> type.name();
		};
		return PostgreSqlTokens.string(this.value) + "::" + name + (type.array() ? "[]" : "");
	}

	private String keptAs() {
		if (!this.value.matches("[+-]?[0-9]+")) {
			return "numeric";
		}
		int bits = new BigInteger(this.value).bitLength();
		return (bits < 32) ? "integer" : (bits < 64) ? "bigint" : "numeric";
	}

	/**
	 * Return the text of which equality means the same value in the column.
	 */
	String signature(Column column) {
		PostgreSqlType type = PostgreSqlType.parse(column.type().sql());
		if (type.isNumeric() && !type.array() && isNumber()) {
			return new BigDecimal(this.value).stripTrailingZeros().toString();
		}
		if ("boolean".equals(type.name()) && !type.array()) {
			return switch (this.value.toLowerCase(Locale.ROOT)) {
				case "t", "true", "y", "yes", "on", "1" -> "true";
				case "f", "false", "n", "no", "off", "0" -> "false";
				default -> PostgreSqlTokens.string(this.value);
			};
		}
		return PostgreSqlTokens.string(this.value);
	}

	private boolean isNumber() {
		return NUMBER.matcher(this.value).matches();
	}

	private boolean isBoolean(PostgreSqlType type) {
		return "boolean".equals(type.name()) && !type.array()
				&& ("true".equals(this.value) || "false".equals(this.value));
	}

}
