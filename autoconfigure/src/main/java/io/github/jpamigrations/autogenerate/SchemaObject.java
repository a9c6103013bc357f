package io.github.jpamigrations.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * An object of the model or of the database, as a {@link SchemaFilter} sees it.
 *
 * @param kind what it is
 * @param schema the schema or catalog it is in, absent for the current one
 * @param table the table it belongs to, absent for tables, sequences and types
 * @param name its name, empty for a constraint without one
 * @param origin where it was seen
 * @since 0.1.0
 */
public record SchemaObject(Kind kind, @Nullable String schema, @Nullable String table, String name, Origin origin) {

	/**
	 * Kinds of objects.
	 */
	public enum Kind {

		/** A table. */
		TABLE,

		/** A column. */
		COLUMN,

		/** A primary key, unique constraint, check or foreign key. */
		CONSTRAINT,

		/** An index. */
		INDEX,

		/** A sequence. */
		SEQUENCE,

		/** A type with a name of its own. */
		TYPE

	}

	/**
	 * Where an object was seen.
	 */
	public enum Origin {

		/** In the mapped model. */
		MODEL,

		/** In the database. */
		DATABASE

	}

}
