package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads definitions as the server keeps them, to see whether a statement took effect
 * whose answer never arrived. A single DDL statement is atomic, so equal texts before and
 * after mean that it did not.
 */
public interface DefinitionReader {

	/**
	 * Read the definitions of everything that has one of the names, in the current schema
	 * and in schemas that have one of the names. Leaves out what changes without a
	 * statement that changes definitions, such as counters.
	 * @param connection the connection
	 * @param names the names in lower case, some of which are no names of anything
	 * @return the definitions in a stable order, empty if there is nothing of these names
	 */
	String read(Connection connection, Set<String> names) throws SQLException;

	/**
	 * Return all names of which {@link #read} would find something, in lower case, absent
	 * where asking for them is no easier than reading.
	 * @param connection the connection
	 */
	default @Nullable Set<String> names(Connection connection) throws SQLException {
		return null;
	}

	/**
	 * Return statements that remove what statements with these names have left behind
	 * without being of use to anybody.
	 * @param connection the connection
	 * @param names the names in lower case
	 */
	default List<String> removeLeftovers(Connection connection, Set<String> names) throws SQLException {
		return List.of();
	}

}
