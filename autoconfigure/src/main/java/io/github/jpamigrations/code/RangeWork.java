package io.github.jpamigrations.code;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Changes the rows of a range along a key of several columns with plain JDBC.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RangeWork {

	/**
	 * Do it, without beginning or ending a transaction.
	 * @param connection the connection of the migration
	 * @param range the rows
	 */
	void run(Connection connection, RowRange range) throws SQLException;

}
