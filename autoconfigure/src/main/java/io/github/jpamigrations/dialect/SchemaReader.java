package io.github.jpamigrations.dialect;

import java.sql.SQLException;

import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;

/**
 * Reads the catalog with a constant number of queries, however many tables there are.
 * Views, temporary tables, partitions, tables of extensions and system objects are left
 * out; base, partitioned and system-versioned tables are tables. Names are
 * {@linkplain io.github.jpamigrations.schema.Identifier#quoted() quoted}, with the text
 * that the database stores; objects of the current schema have no namespace.
 */
public interface SchemaReader {

	/**
	 * Read everything in the scope, tables ordered by name, columns by position.
	 */
	DatabaseSchema read(Scope scope) throws SQLException;

}
