package io.github.jpamigrations.code;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Changes the rows of a range of keys with plain JDBC.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchWork {

	/**
	 * Do it, without beginning or ending a transaction.
	 * @param connection the connection of the migration
	 * @param from the first key, included
	 * @param to the last key, included
	 */
	void run(Connection connection, Object from, Object to) throws SQLException;

}
