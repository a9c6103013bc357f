package io.github.jpamigrations.diff;

import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Finds objects by names that a person wrote, whether in the spelling of the model or of
 * the database.
 */
final class NameParts {

	private final Signatures signatures;

	NameParts(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Return whether the text names the column, constraint or index.
	 */
	boolean names(String text, Identifier name) {
		String key = this.signatures.name(name);
		return this.signatures.name(Identifier.unquoted(text)).equals(key)
				|| this.signatures.name(Identifier.quoted(text)).equals(key);
	}

	/**
	 * Return whether the parts name the table or sequence; without a schema or catalog
	 * they name it in any.
	 */
	boolean names(List<String> parts, QualifiedName name) {
		String last = parts.get(parts.size() - 1);
		boolean sameName = Stream.of(Identifier.unquoted(last), Identifier.quoted(last))
			.anyMatch((identifier) -> this.signatures.name(QualifiedName.of(identifier))
				.equals(this.signatures.name(QualifiedName.of(name.name()))));
		if (!sameName || parts.size() == 1) {
			return sameName;
		}
		String namespace = parts.get(parts.size() - 2);
		return Stream.of(name.schema(), name.catalog())
			.anyMatch((identifier) -> identifier != null && identifier.text().equalsIgnoreCase(namespace));
	}

}
