package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts the text of a column definition into words: quoted strings, names, groups in
 * parentheses and single characters.
 */
final class ColumnText {

	private final String text;

	private int position;

	private ColumnText(String text) {
		this.text = text;
	}

	/**
	 * A word and where it begins and ends in the text.
	 */
	record Word(String text, int begin, int end) {

		boolean is(String keyword) {
			return this.text.equalsIgnoreCase(keyword);
		}

		boolean isGroup() {
			return this.text.startsWith("(") && this.text.endsWith(")");
		}

		String lowerCase() {
			return this.text.toLowerCase(Locale.ROOT);
		}

	}

	static List<Word> words(String text) {
		return new ColumnText(text).words();
	}

	/**
	 * Return what stands between quotes or parentheses.
	 */
	static String inside(String word) {
		return word.substring(1, word.length() - 1).trim();
	}

	/**
	 * Return the value of a string literal.
	 */
	static String unquote(String literal) {
		return literal.substring(1, literal.length() - 1).replace("''", "'");
	}

	/**
	 * Return the string literals of a list such as {@code 'A','B'}, empty where it holds
	 * anything else.
	 */
	static List<String> literals(String list) {
		List<String> result = new ArrayList<>();
		for (Word word : words(list)) {
			if (word.text().startsWith("'")) {
				result.add(unquote(word.text()));
			}
			else if (!word.is(",")) {
				return List.of();
			}
		}
		return result;
	}

	private List<Word> words() {
		List<Word> result = new ArrayList<>();
		skipBlanks();
		while (this.position < this.text.length()) {
			int begin = this.position;
			skipWord();
			result.add(new Word(this.text.substring(begin, this.position), begin, this.position));
			skipBlanks();
		}
		return result;
	}

	private void skipWord() {
		char first = this.text.charAt(this.position);
		if (first == '(') {
			skipGroup();
		}
		else if (first == '\'' || first == '"' || first == '`') {
			skipQuoted(first);
		}
		else if (isNamePart(first)) {
			while (this.position < this.text.length() && isNamePart(this.text.charAt(this.position))) {
				this.position++;
			}
		}
		else {
			this.position++;
		}
	}

	private void skipGroup() {
		int depth = 0;
		while (this.position < this.text.length()) {
			char current = this.text.charAt(this.position);
			if (current == '\'' || current == '"' || current == '`') {
				skipQuoted(current);
				continue;
			}
			this.position++;
			depth += (current == '(') ? 1 : (current == ')') ? -1 : 0;
			if (depth == 0) {
				return;
			}
		}
	}

	private void skipQuoted(char quote) {
		this.position++;
		while (this.position < this.text.length()) {
			boolean ends = this.text.charAt(this.position) == quote;
			this.position++;
			if (ends && (this.position == this.text.length() || this.text.charAt(this.position) != quote)) {
				return;
			}
			if (ends) {
				this.position++;
			}
		}
	}

	private void skipBlanks() {
		while (this.position < this.text.length() && Character.isWhitespace(this.text.charAt(this.position))) {
			this.position++;
		}
	}

	private static boolean isNamePart(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '.';
	}

}
