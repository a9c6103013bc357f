package io.github.jpamigrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * Name of a table, sequence or type with the namespace it lives in. Where catalog and
 * schema are both absent the object is in the default namespace: the current schema of
 * the connection. Readers leave them out for objects of that namespace, so that names of
 * the model and of the database meet.
 *
 * @param catalog the catalog (the database on MySQL and MariaDB), absent for the default
 * @param schema the schema, absent for the default
 * @param name the name itself
 */
public record QualifiedName(@Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {

	/**
	 * Return a name in the default namespace.
	 */
	public static QualifiedName of(Identifier name) {
		return new QualifiedName(null, null, name);
	}

	/**
	 * Return another name in the same namespace.
	 */
	public QualifiedName withName(Identifier other) {
		return new QualifiedName(this.catalog, this.schema, other);
	}

	/**
	 * Return the namespace in which the object lives.
	 */
	public Namespace namespace() {
		return new Namespace(this.catalog, this.schema);
	}

	@Override
	public String toString() {
		StringBuilder result = new StringBuilder();
		if (this.catalog != null) {
			result.append(this.catalog).append('.');
		}
		if (this.schema != null) {
			result.append(this.schema).append('.');
		}
		return result.append(this.name).toString();
	}

}
