package io.github.jpamigrations.code;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads and changes rows with plain JDBC.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SqlWork {

	/**
	 * Do it, without beginning or ending a transaction.
	 * @param connection the connection of the migration
	 */
	void run(Connection connection) throws SQLException;

}
