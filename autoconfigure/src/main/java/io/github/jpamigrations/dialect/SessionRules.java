package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the engine sets on the session in which it runs revisions.
 */
public interface SessionRules {

	/**
	 * Return statements that limit how long a statement waits for a table that others
	 * use, since everybody else waits behind it, and how long the server keeps the
	 * session, and with it the migration lock, of a host that is gone.
	 * @param statementLockTimeout how long a statement waits
	 */
	List<String> limits(Duration statementLockTimeout);

	/**
	 * Return a query that lets other sessions see what this one is about, absent where
	 * the database has none. Its one parameter is what it is about, in a few words.
	 */
	default @Nullable String announcing() {
		return null;
	}

	/**
	 * Return a query for the size in bytes, with the byte that says what they are, from
	 * which on the server takes no statement and closes the connection instead; absent
	 * where it only refuses, or the driver does.
	 */
	default @Nullable String refusedSize() {
		return null;
	}

	/**
	 * Return whether what a session has made breaks when the session is closed, so that
	 * it has to go back to its pool.
	 */
	default boolean outlivesRun() {
		return false;
	}

	/**
	 * Return statements that put the session back as it is now, so that one revision does
	 * not see what another has set.
	 * @param connection the connection
	 */
	List<String> restoring(Connection connection) throws SQLException;

}
