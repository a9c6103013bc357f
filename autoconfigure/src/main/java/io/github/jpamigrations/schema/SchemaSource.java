package io.github.jpamigrations.schema;

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

}
