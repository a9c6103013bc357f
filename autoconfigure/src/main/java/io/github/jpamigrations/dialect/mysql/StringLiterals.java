package io.github.jpamigrations.dialect.mysql;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads and writes the string literals of a session as its sql_mode has them.
 */
public final class StringLiterals {

	/**
	 * The literals of a session without any sql_mode.
	 */
	public static final StringLiterals PLAIN_MODE = new StringLiterals(new MySqlServer("", 0, Set.of()));

	private final boolean backslashEscapes;

	private final boolean ansiQuotes;

	/**
	 * Create the literals of a session.
	 */
	public StringLiterals(MySqlServer server) {
		this.backslashEscapes = server.backslashEscapes();
		this.ansiQuotes = server.ansiQuotes();
	}

	/**
	 * Return the text as a literal.
	 */
	public String quote(String text) {
		StringBuilder result = new StringBuilder("'");
		for (char c : text.toCharArray()) {
			result.append(escaped(c));
		}
		return result.append('\'').toString();
	}

	private String escaped(char c) {
		if (c == '\'') {
			return "''";
		}
		if (!this.backslashEscapes) {
			return String.valueOf(c);
		}
		return switch (c) {
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\0' -> "\\0";
			case '\u001a' -> "\\Z";
			default -> String.valueOf(c);
		};
	}

	/**
	 * Return the text that a literal stands for.
	 * @param literal the literal with its quotes
	 */
	public String unquote(String literal) {
		StringBuilder text = new StringBuilder();
		copyQuoted(literal, 0, text);
		return text.toString();
	}

	/**
	 * Return whether the SQL is a single string, number or truth value.
	 */
	public boolean isLiteral(String sql) {
		return plain(sql.strip()).matches("(?is)'(?:[^']|'')*'|[+-]?[0-9.]+(?:e[+-]?[0-9]+)?|true|false|b'[01]*'");
	}

	/**
	 * Return the SQL with every string in single quotes, without backslash escapes, and
	 * every quoted name in backticks, so that it can be taken apart without knowing the
	 * sql_mode.
	 */
	public String plain(String sql) {
		return replaceQuoted(sql, (quoted) -> {
			String quote = isName(quoted.charAt(0)) ? "`" : "'";
			return quote + unquote(quoted).replace(quote, quote + quote) + quote;
		});
	}

	/**
	 * Return the SQL with an underscore for every character within quotes, so that words
	 * outside quotes can be found at their place.
	 */
	public String masked(String sql) {
		return replaceQuoted(sql, (quoted) -> "_".repeat(quoted.length()));
	}

	/**
	 * Return the SQL with every quoted name in backticks and strings as they are.
	 */
	public String withBackticks(String sql) {
		return replaceQuoted(sql, (quoted) -> {
			boolean name = quoted.charAt(0) == '"' && this.ansiQuotes;
			return name ? "`" + unquote(quoted).replace("`", "``") + "`" : quoted;
		});
	}

	private static boolean isQuote(char c) {
		return c == '\'' || c == '"' || c == '`';
	}

	private String replaceQuoted(String sql, UnaryOperator<String> replacement) {
		StringBuilder result = new StringBuilder();
		int i = 0;
		while (i < sql.length()) {
			boolean quote = isQuote(sql.charAt(i));
			int end = quote ? copyQuoted(sql, i, new StringBuilder()) : i + 1;
			result.append(quote ? replacement.apply(sql.substring(i, end)) : sql.substring(i, end));
			i = end;
		}
		return result.toString();
	}

	private boolean isName(char quote) {
		return quote == '`' || (quote == '"' && this.ansiQuotes);
	}

	/**
	 * Append what the quoted text at the index stands for and return the index behind it.
	 */
	private int copyQuoted(String sql, int start, StringBuilder text) {
		char quote = sql.charAt(start);
		boolean escapes = this.backslashEscapes && !isName(quote);
		int i = start + 1;
		while (i < sql.length()) {
			char c = sql.charAt(i);
			boolean more = i + 1 < sql.length();
			if (c == '\\' && escapes && more) {
				text.append(unescaped(sql.charAt(i + 1)));
				i += 2;
			}
			else if (c == quote && more && sql.charAt(i + 1) == quote) {
				text.append(quote);
				i += 2;
			}
			else if (c == quote) {
				return i + 1;
			}
			else {
				text.append(c);
				i++;
			}
		}
		return i;
	}

	/**
	 * Return what a backslash and the character stand for. {@code \%} and {@code \_} keep
	 * their backslash: they mean something to LIKE only.
	 */
	private static String unescaped(char c) {
		return switch (c) {
			case 'n' -> "\n";
			case 'r' -> "\r";
			case 't' -> "\t";
			case '0' -> "\0";
			case 'b' -> "\b";
			case 'Z' -> "\u001a";
			case '%', '_' -> "\\" + c;
			default -> String.valueOf(c);
		};
	}

}
