package io.github.jpamigrations.schema;

import java.util.List;

/**
 * A type with a name of its own: an enum of PostgreSQL, a domain of H2.
 *
 * @param name the name
 * @param enumValues the values in order, empty where the type is no enum
 * @param createSql the statements that create it, as the model or the catalog has them
 */
public record NamedType(QualifiedName name, List<String> enumValues, List<String> createSql) {

	public NamedType {
		enumValues = List.copyOf(enumValues);
		createSql = List.copyOf(createSql);
	}

}
