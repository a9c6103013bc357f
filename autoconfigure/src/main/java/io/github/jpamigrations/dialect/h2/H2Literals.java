package io.github.jpamigrations.dialect.h2;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the literals of H2, which spells strings with anything but printable ASCII as
 * {@code U&'\00e4'}, and quoted names in expressions likewise.
 */
final class H2Literals {

	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

	private static final Pattern STRING = Pattern.compile("([uU]&)?'((?:[^']|'')*)'");

	private static final Pattern QUOTED = Pattern
		.compile("'(?:[^']|'')*'|[uU]&\"((?:[^\"]|\"\")*)\"|\"(?:[^\"]|\"\")*\"");

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:(\\\\)|\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))");

	private H2Literals() {
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
		Matcher string = STRING.matcher(text);
		return string.matches() ? content(string) : null;
	}

	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	static boolean isString(String text) {
		return STRING.matcher(text).matches();
	}

	/**
	 * Return the text with every string spelled in the ordinary way.
	 */
	static String withPlainStrings(String sql) {
		if (!sql.contains("&'")) {
			return sql;
		}
		Matcher string = STRING.matcher(sql);
		StringBuilder result = new StringBuilder();
		while (string.find()) {
			string.appendReplacement(result, Matcher.quoteReplacement("'" + content(string).replace("'", "''") + "'"));
		}
		return string.appendTail(result).toString();
	}

	/**
	 * Return the expression with every name spelled in the ordinary way.
	 */
	static String withPlainNames(String sql) {
		if (!sql.contains("&\"")) {
			return sql;
		}
		Matcher quoted = QUOTED.matcher(sql);
		StringBuilder result = new StringBuilder();
		while (quoted.find()) {
			String name = quoted.group(1);
			String plain = (name != null) ? '"' + unescape(name) + '"' : quoted.group();
			quoted.appendReplacement(result, Matcher.quoteReplacement(plain));
		}
		return quoted.appendTail(result).toString();
	}

	private static String content(Matcher string) {
		String text = string.group(2).replace("''", "'");
		return (string.group(1) != null) ? unescape(text) : text;
	}

	private static String unescape(String text) {
		Matcher escape = ESCAPE.matcher(text);
		StringBuilder result = new StringBuilder();
		while (escape.find()) {
			String code = (escape.group(2) != null) ? escape.group(2) : escape.group(3);
			String character = (code != null) ? Character.toString(Integer.parseInt(code, 16)) : "\\";
			escape.appendReplacement(result, Matcher.quoteReplacement(character));
		}
		return escape.appendTail(result).toString();
	}

}
