package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of what SHOW CREATE TABLE says, in which words can be found without meeting
 * those in quotes and parentheses.
 */
final class ShownText {

	// The server writes as it would be read under no sql_mode.
	static final StringLiterals LITERALS = StringLiterals.PLAIN_MODE;

	private final String text;

	private final String unquoted;

	private final String outside;

	private ShownText(String text, String unquoted) {
		this.text = text;
		this.unquoted = unquoted;
		this.outside = withoutGroups(unquoted);
	}

	static ShownText of(String text) {
		String masked = LITERALS.masked(text);
		StringBuilder unquoted = new StringBuilder(masked);
		StringBuilder plain = new StringBuilder(text);
		for (int start = masked.indexOf("/*!"); start >= 0; start = masked.indexOf("/*!", start + 1)) {
			int code = start + 3;
			while (code < masked.length() && Character.isDigit(masked.charAt(code))) {
				code++;
			}
			blank(unquoted, plain, start, code);
			int end = masked.indexOf("*/", code);
			blank(unquoted, plain, end, end + 2);
		}
		return new ShownText(plain.toString(), unquoted.toString());
	}

	private static void blank(StringBuilder first, StringBuilder second, int start, int end) {
		first.replace(start, end, " ".repeat(end - start));
		second.replace(start, end, " ".repeat(end - start));
	}

	private static String withoutGroups(String unquoted) {
		StringBuilder result = new StringBuilder();
		int depth = 0;
		for (char c : unquoted.toCharArray()) {
			depth -= (c == ')') ? 1 : 0;
			result.append((depth > 0) ? '_' : c);
			depth += (c == '(') ? 1 : 0;
		}
		return result.toString();
	}

	int length() {
		return this.text.length();
	}

	/**
	 * Return the text with an underscore for each character in quotes or parentheses.
	 */
	String outside() {
		return this.outside;
	}

	String text(int start, int end) {
		return this.text.substring(start, end).strip();
	}

	/**
	 * Return a part of this text.
	 */
	ShownText from(int start) {
		return new ShownText(this.text.substring(start), this.unquoted.substring(start));
	}

	/**
	 * Return what stands between the first parenthesis outside quotes and its
	 * counterpart.
	 */
	ShownText group() {
		int start = this.outside.indexOf('(') + 1;
		int end = this.outside.indexOf(')', start);
		return new ShownText(this.text.substring(start, end), this.unquoted.substring(start, end));
	}

	/**
	 * Return the parts between commas outside quotes and parentheses.
	 */
	List<ShownText> split() {
		List<ShownText> result = new ArrayList<>();
		int start = 0;
		while (start <= this.outside.length()) {
			int comma = this.outside.indexOf(',', start);
			int end = (comma >= 0) ? comma : this.outside.length();
			String part = this.text.substring(start, end);
			int blank = part.length() - part.stripLeading().length();
			result.add(new ShownText(part.strip(),
					this.unquoted.substring(start + blank, start + blank + part.strip().length())));
			start = end + 1;
		}
		return result;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
