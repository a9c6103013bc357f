package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Makes up texts that mean something to a lexer, and writes them in the quotes and
 * comments of databases.
 */
final class RandomSql {

	private static final List<String> ATOMS = List.of(";", ";", ";", "'", "'", "\"", "\"", "`", "\\", "\\", "--", "-- ",
			"#", "/*", "*/", "/", "*", "//", "$$", "$a$", "$", "\n", "\t", " ", "x", "é", "😀", "DELIMITER //\n",
			"BEGIN ATOMIC ", " END ", "E'", "U&'", "{", "}", "?", "!", "+", "0", "-- upgrade");

	private RandomSql() {
	}

	static <T> T any(Random random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	private static String text(Random random, Function<String, String> writer) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(7); i > 0; i--) {
			text.append(writer.apply(any(random, ATOMS)));
		}
		return text.toString();
	}

	/**
	 * Write a text in quotes that are doubled inside.
	 */
	static String quoted(Random random, String quote) {
		return quote + text(random, (atom) -> atom.replace(quote, quote + quote)) + quote;
	}

	/**
	 * Write a name in quotes that are doubled inside, without what no name may have.
	 */
	static String name(Random random, String quote) {
		return quote + "n" + text(random, (atom) -> atom.replace(quote, quote + quote).replace("\\", "").strip()) + "n"
				+ quote;
	}

	/**
	 * Write a text in quotes inside of which a backslash escapes.
	 */
	static String escaped(Random random, char quote) {
		return quote + escapedText(random, quote) + quote;
	}

	private static String escapedText(Random random, char quote) {
		return text(random, (atom) -> {
			String text = atom.replace("\\", any(random, List.of("\\\\", "\\n", "\\t")));
			return text.replace("" + quote, any(random, List.of("\\" + quote, "" + quote + quote)));
		});
	}

	/**
	 * Write a text with Unicode escapes.
	 */
	static String unicodeEscaped(Random random, char quote, char escape) {
		return "" + quote + 'n'
				+ text(random, (atom) -> atom.replace("" + escape, "" + escape + escape)
					.replace("" + quote, any(random, List.of("" + quote + quote, escape + "0027", escape + "003b"))))
				+ quote;
	}

	/**
	 * Write a text between dollar tags.
	 */
	static String dollarQuoted(Random random, String tag) {
		String text = text(random, Function.identity()).replace(tag, "");
		while (text.endsWith("$") || text.contains(tag)) {
			text = text.replace(tag, "") + ".";
		}
		return tag + text + tag;
	}

	/**
	 * Write a comment to the end of the line.
	 */
	static String lineComment(Random random, String start) {
		return start + text(random, (atom) -> atom.replace("\n", "")) + "\n";
	}

	/**
	 * Write a comment in which others begin without being comments.
	 */
	static String flatComment(Random random) {
		String text = text(random, Function.identity());
		while (text.contains("*/")) {
			text = text.replace("*/", "");
		}
		return "/* " + text + " */";
	}

	/**
	 * Write a comment that holds others.
	 */
	static String nestedComment(Random random, int depth) {
		StringBuilder comment = new StringBuilder("/* ");
		for (int i = random.nextInt(3); i >= 0; i--) {
			comment.append(text(random, (atom) -> atom.replace("/", "").replace("*", ""))).append(' ');
			if (depth > 0 && random.nextBoolean()) {
				comment.append(nestedComment(random, depth - 1));
			}
		}
		return comment.append(" */").toString();
	}

}
