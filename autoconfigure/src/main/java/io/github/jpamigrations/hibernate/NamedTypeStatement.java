package io.github.jpamigrations.hibernate;

import java.util.List;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A statement that creates an enum of PostgreSQL or a domain of H2.
 *
 * @param name the name of the type
 * @param enumValues the values of an enum, or those that the check of a domain lists
 */
record NamedTypeStatement(QualifiedName name, List<String> enumValues) {

	static @Nullable NamedTypeStatement parse(String sql) {
		List<ColumnText.Word> words = ColumnText.words(sql);
		boolean known = words.size() > 4 && words.get(0).is("create") && words.get(3).is("as")
				&& (words.get(1).is("type") || words.get(1).is("domain"));
		Identifier name = known ? ModelNames.parse(words.get(2).text()) : null;
		return (name != null) ? new NamedTypeStatement(QualifiedName.of(name), values(words)) : null;
	}

	private static List<String> values(List<ColumnText.Word> words) {
		ColumnText.Word last = words.get(words.size() - 1);
		if (!last.isGroup()) {
			return List.of();
		}
		String list = ColumnText.inside(last.text());
		return ColumnText.literals(words.get(4).is("enum") ? list : checkedList(list));
	}

	// value in ('A','B')
	private static String checkedList(String check) {
		List<ColumnText.Word> words = ColumnText.words(check);
		boolean known = words.size() == 3 && words.get(0).is("value") && words.get(1).is("in")
				&& words.get(2).isGroup();
		return known ? ColumnText.inside(words.get(2).text()) : "";
	}

}
