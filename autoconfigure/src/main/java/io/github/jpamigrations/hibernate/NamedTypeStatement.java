package io.github.jpamigrations.hibernate;

import java.util.List;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A statement that creates an enum of PostgreSQL or a domain of H2.
 *
 * @param name the name of the type
 * @param enumValues the values of an enum, empty for a domain
 */
record NamedTypeStatement(QualifiedName name, List<String> enumValues) {

	static @Nullable NamedTypeStatement parse(String sql) {
		List<ColumnText.Word> words = ColumnText.words(sql);
		boolean known = words.size() > 4 && words.get(0).is("create") && words.get(3).is("as")
				&& (words.get(1).is("type") || words.get(1).is("domain"));
		Identifier name = known ? ModelNames.parse(words.get(2).text()) : null;
		if (name == null) {
			return null;
		}
		List<String> values = words.get(4).is("enum") ? ColumnText.literals(ColumnText.inside(words.get(5).text()))
				: List.of();
		return new NamedTypeStatement(QualifiedName.of(name), values);
	}

}
