package io.github.jpamigrations.dialect;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * How a database folds and quotes names.
 */
public final class IdentifierRules {

	private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private final char quote;

	private final UnaryOperator<String> folding;

	private final Keywords keywords;

	/**
	 * Create the rules of a database.
	 * @param quote the character around quoted names, doubled inside them
	 * @param folding what happens to an unquoted name
	 * @param keywords the names that have to be quoted
	 */
	public IdentifierRules(char quote, UnaryOperator<String> folding, Keywords keywords) {
		this.quote = quote;
		this.folding = folding;
		this.keywords = keywords;
	}

	/**
	 * Return a folding to lower case.
	 */
	public static UnaryOperator<String> lowerCase() {
		return (text) -> text.toLowerCase(Locale.ROOT);
	}

	/**
	 * Return a folding to upper case.
	 */
	public static UnaryOperator<String> upperCase() {
		return (text) -> text.toUpperCase(Locale.ROOT);
	}

	/**
	 * Return the text under which the database stores the name.
	 */
	public String fold(Identifier identifier) {
		return identifier.quoted() ? identifier.text() : this.folding.apply(identifier.text());
	}

	/**
	 * Return the name as it is written in SQL: bare where the database then finds the
	 * same object, else quoted.
	 */
	public String render(Identifier identifier) {
		String text = identifier.text();
		boolean bare = BARE.matcher(text).matches() && !this.keywords.contains(text)
				&& (!identifier.quoted() || this.folding.apply(text).equals(text));
		if (bare) {
			// What the database folds anyway is easier to read in lower case.
			return identifier.quoted() && !this.folding.apply("a").equals("a") ? text.toLowerCase(Locale.ROOT) : text;
		}
		String stored = fold(identifier);
		return this.quote + stored.replace(String.valueOf(this.quote), "" + this.quote + this.quote) + this.quote;
	}

	/**
	 * Return the name with its namespace as it is written in SQL.
	 */
	public String render(QualifiedName name) {
		StringBuilder result = new StringBuilder();
		if (name.catalog() != null) {
			result.append(render(name.catalog())).append('.');
		}
		if (name.schema() != null) {
			result.append(render(name.schema())).append('.');
		}
		return result.append(render(name.name())).toString();
	}

}
