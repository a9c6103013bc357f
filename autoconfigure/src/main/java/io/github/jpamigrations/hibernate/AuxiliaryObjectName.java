package io.github.jpamigrations.hibernate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * Finds the name of an auxiliary database object. Hibernate numbers those without one, in
 * the order in which the JVM made them; they are called by what they create instead:
 * {@code function next_price}.
 */
final class AuxiliaryObjectName {

	private static final String NUMBERED = "auxiliary-object-";

	private static final Set<String> ENDS = Set.of("as", "on", "returns", "before", "after", "instead", "is", "for");

	private AuxiliaryObjectName() {
	}

	static String of(AuxiliaryDatabaseObject object, List<String> createSql) {
		if (!object.getExportIdentifier().startsWith(NUMBERED) || createSql.isEmpty()) {
			return object.getExportIdentifier();
		}
		List<ColumnText.Word> words = ColumnText.words(createSql.get(0));
		boolean replaces = words.size() > 2 && words.get(1).is("or") && words.get(2).is("replace");
		String name = words.stream()
			.skip(replaces ? 3 : words.get(0).is("create") ? 1 : 0)
			.takeWhile((word) -> !word.isGroup() && !ENDS.contains(word.lowerCase()))
			.limit(6)
			.map(ColumnText.Word::text)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? createSql.get(0) : name;
	}

}
