package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the connection of a run comes from and how it goes. A run that only reads closes
 * its connection; one that changed anything of the session discards it, so that no
 * setting, search path or lock reaches the application through a pool.
 */
@FunctionalInterface
public interface ConnectionSource {

	/**
	 * Open a connection for one run.
	 */
	Connection open() throws SQLException;

	/**
	 * Return the id of the database where that can be told without a connection.
	 */
	default Optional<String> database() {
		return Optional.empty();
	}

	/**
	 * Close the connection physically. A source that hands out pooled connections has to
	 * evict it from the pool.
	 */
	default void discard(Connection connection) throws SQLException {
		connection.close();
	}

}
