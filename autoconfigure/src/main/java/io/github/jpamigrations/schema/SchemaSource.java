package io.github.jpamigrations.schema;

import java.util.List;

/**
 * Anything that yields a {@link DatabaseSchema}: the model as Hibernate understands it,
 * or a database.
 */
@FunctionalInterface
public interface SchemaSource {

	/**
	 * Read the schema.
	 * @param scope the namespaces to read; a source that knows its own namespaces (the
	 * model) may yield more
	 */
	DatabaseSchema read(Scope scope);

	/**
	 * Return what the source holds and a schema has no place for, one sentence for each.
	 */
	default List<String> unsupported() {
		return List.of();
	}

}
