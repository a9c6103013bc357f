package io.github.jpamigrations.schema;

/**
 * A name of a database object as somebody wrote it. An unquoted identifier is folded by
 * the database by its own rules; a quoted one stands for exactly its text. Names read
 * from a catalog are quoted in this sense: their text is what the database stores.
 *
 * @param text the name without quotes
 * @param quoted whether the text is taken literally
 */
public record Identifier(String text, boolean quoted) {

	public Identifier {
		if (text.isEmpty()) {
			throw new IllegalArgumentException("An identifier needs at least one character");
		}
	}

	/**
	 * Return an identifier that the database folds by its own rules.
	 */
	public static Identifier unquoted(String text) {
		return new Identifier(text, false);
	}

	/**
	 * Return an identifier that is taken literally.
	 */
	public static Identifier quoted(String text) {
		return new Identifier(text, true);
	}

	/**
	 * Return the identifier that a person has written, in quotes or without.
	 */
	public static Identifier parse(String text) {
		boolean quoted = text.length() > 2 && (text.charAt(0) == '"' || text.charAt(0) == '`')
				&& text.charAt(text.length() - 1) == text.charAt(0);
		return quoted ? quoted(text.substring(1, text.length() - 1)) : unquoted(text);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
