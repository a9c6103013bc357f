package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of an SQL expression, read one after the other. Words are folded, strings
 * are spelled in the standard way, whatever way they were written in.
 */
final class PostgreSqlTokens {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<escape>[eE]'(?:[^'\\\\]|\\\\.|'')*')\
			|(?<bits>[bBxX]'[^']*')\
			|(?<string>'(?:[^']|'')*')\
			|(?<quoted>"(?:[^"]|"")*")\
			|(?<dollar>\\$(?<tag>[\\p{L}_][\\p{L}\\p{N}_]*)?\\$.*?\\$\\k<tag>\\$|\\$\\$.*?\\$\\$)\
			|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)\
			|(?<number>(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\
			|(?<operator>::|[-+*/<>=~!@#%^&|`?]+)\
			|[^\\s]""", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

	private final List<String> tokens = new ArrayList<>();

	private int position;

	PostgreSqlTokens(String sql) {
		Matcher matcher = TOKEN.matcher(sql);
		int start = 0;
		while (matcher.find(start)) {
			String token = token(matcher);
			this.tokens.add(token);
			start = (matcher.group("operator") != null) ? matcher.start() + token.length() : matcher.end();
		}
		this.tokens.replaceAll((token) -> "!=".equals(token) ? "<>" : token);
	}

	private static String token(Matcher matcher) {
		String text = matcher.group();
		if (matcher.group("word") != null) {
			return PostgreSqlNames.foldCase(text);
		}
		if (matcher.group("quoted") != null) {
			String name = text.substring(1, text.length() - 1);
			return isBare(name) ? name : text;
		}
		if (matcher.group("escape") != null) {
			return string(unescape(text.substring(2, text.length() - 1)));
		}
		if (matcher.group("dollar") != null) {
			int tag = text.indexOf('$', 1) + 1;
			return string(text.substring(tag, text.length() - tag));
		}
		if (matcher.group("bits") != null) {
			return text.substring(1);
		}
		return (matcher.group("operator") != null) ? operator(text) : text;
	}

	/**
	 * Return whether the name is the same without its quotes. "char" is another type than
	 * char.
	 */
	private static boolean isBare(String name) {
		return WORD.matcher(name).matches() && PostgreSqlNames.foldCase(name).equals(name)
				&& !PostgreSqlKeywords.RESERVED.contains(name) && !"char".equals(name);
	}

	/**
	 * Cut the run of operator characters where the server does: plus and minus end an
	 * operator only if it has one of the less usual characters (manual, 4.1.3).
	 */
	private static String operator(String run) {
		String result = run;
		if (result.startsWith("::")) {
			return result;
		}
		while (result.length() > 1 && (result.endsWith("+") || result.endsWith("-"))
				&& result.chars().noneMatch((c) -> "~!@#%^&|`?".indexOf(c) >= 0)) {
			result = result.substring(0, result.length() - 1);
		}
		return result;
	}

	private static String unescape(String text) {
		StringBuilder result = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
				char escaped = text.charAt(i);
				int control = "bfnrt".indexOf(escaped);
				result.append((control >= 0) ? "\b\f\n\r\t".charAt(control) : escaped);
			}
			else {
				result.append(c);
				i += (c == '\'') ? 1 : 0;
			}
		}
		return result.toString();
	}

	static String string(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

	List<String> all() {
		return this.tokens;
	}

	boolean atEnd() {
		return this.position == this.tokens.size();
	}

	/**
	 * Return the token after so many others, empty behind the end.
	 */
	String peek(int ahead) {
		int index = this.position + ahead;
		return (index < this.tokens.size()) ? this.tokens.get(index) : "";
	}

	String peek() {
		return peek(0);
	}

	String next() {
		String result = peek();
		this.position++;
		if (result.isEmpty()) {
			throw new PostgreSqlExpression.UnreadableException();
		}
		return result;
	}

	boolean accept(String token) {
		boolean found = peek().equals(token);
		this.position += found ? 1 : 0;
		return found;
	}

	/**
	 * Accept several tokens in a row, all or none.
	 */
	boolean accept(String first, String second) {
		boolean found = peek().equals(first) && peek(1).equals(second);
		this.position += found ? 2 : 0;
		return found;
	}

	boolean acceptAny(Set<String> words) {
		boolean found = words.contains(peek());
		this.position += found ? 1 : 0;
		return found;
	}

	void expect(String token) {
		if (!accept(token)) {
			throw new PostgreSqlExpression.UnreadableException();
		}
	}

	boolean atString() {
		return peek().length() > 1 && peek().startsWith("'");
	}

	boolean atWord() {
		String token = peek();
		return token.length() > 1 && token.startsWith("\"")
				|| !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_');
	}

}
