package io.github.jpamigrations.dialect.generic;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the literals that all databases share.
 */
final class GenericLiterals {

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

	private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern CURRENT = Pattern.compile("(?i)(?:current|local)_?(?:date|time|timestamp)");

	private GenericLiterals() {
	}

	/**
	 * Return the value if the text is nothing but one number, boolean or string.
	 */
	static @Nullable String value(String sql) {
		String text = sql.strip();
		if (isNumber(text)) {
			return text;
		}
		if ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text)) {
			return text.toLowerCase(Locale.ROOT);
		}
		return isString(text) ? text.substring(1, text.length() - 1).replace("''", "'") : null;
	}

	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	static boolean isString(String text) {
		return STRING.matcher(text).matches();
	}

	/**
	 * Return whether every database spells the text in one way.
	 */
	static boolean isPlain(String sql) {
		String text = sql.strip();
		return value(text) != null || CURRENT.matcher(text).matches() || "null".equalsIgnoreCase(text);
	}

}
