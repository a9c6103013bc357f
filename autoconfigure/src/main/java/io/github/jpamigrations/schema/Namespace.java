package io.github.jpamigrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A catalog and schema that hold objects, {@link #DEFAULT} being those of the connection.
 *
 * @param catalog the catalog, absent for the connection's own
 * @param schema the schema, absent for the connection's own
 */
public record Namespace(@Nullable Identifier catalog, @Nullable Identifier schema) {

	/**
	 * The current catalog and schema of a connection.
	 */
	public static final Namespace DEFAULT = new Namespace(null, null);

}
