package io.github.jpamigrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * The texts by which names are the same to H2, whether they stand in the model, in the
 * catalog or in an expression.
 */
final class H2NameKeys {

	private final H2Settings settings;

	private final IdentifierRules names;

	H2NameKeys(H2Settings settings) {
		this.settings = settings;
		this.names = settings.names();
	}

	String key(Identifier name) {
		return this.settings.key(this.names.fold(name));
	}

	/**
	 * Return the key of a name without its catalog, for there is only one, and without
	 * the current schema.
	 */
	String key(QualifiedName name) {
		Identifier schema = name.schema();
		return (schema == null || this.settings.isCurrentSchema(this.names.fold(schema))) ? key(name.name())
				: key(schema) + "." + key(name.name());
	}

	/**
	 * Return the key of a name in parts.
	 */
	String key(List<Identifier> path) {
		int first = (path.size() > 1 && this.settings.isCurrentSchema(this.names.fold(path.get(0)))) ? 1 : 0;
		return String.join(".", path.subList(first, path.size()).stream().map(this::key).toList());
	}

	/**
	 * Return the parts of a name, empty if the tokens are no name.
	 */
	static List<Identifier> path(List<String> tokens) {
		List<Identifier> path = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			boolean separator = i % 2 == 1;
			if (separator != ".".equals(tokens.get(i)) || !separator && !isName(tokens.get(i))) {
				return List.of();
			}
			if (!separator) {
				path.add(identifier(tokens.get(i)));
			}
		}
		return path;
	}

	static boolean isName(String token) {
		char first = token.isEmpty() ? ' ' : token.charAt(0);
		return first == '"' || first == '`' || first == '_' || Character.isLetter(first);
	}

	/**
	 * Return the name that a token stands for. Backticks quote, but the name is folded.
	 */
	static Identifier identifier(String token) {
		char first = token.charAt(0);
		if (first != '"' && first != '`') {
			return Identifier.unquoted(token);
		}
		String text = token.substring(1, token.length() - 1).replace("" + first + first, String.valueOf(first));
		return (first == '"') ? Identifier.quoted(text) : Identifier.unquoted(text);
	}

	/**
	 * Return whether the token is the given word, unquoted.
	 */
	static boolean isWord(String token, String word) {
		return token.toUpperCase(Locale.ROOT).equals(word);
	}

}
