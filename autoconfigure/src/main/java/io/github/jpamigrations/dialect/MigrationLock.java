package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps two migrations of the same schema apart. The lock lives on the connection that
 * runs the statements: the server then keeps it until a killed client's statement has
 * really ended, and a killed process leaves nothing behind. Waiting is polling: each try
 * returns at once or after a second at most, with autocommit on and no transaction open.
 */
public interface MigrationLock {

	/**
	 * Try to take the lock.
	 * @param connection the connection that will run the statements, on autocommit
	 * @param name what is locked, 64 characters at most, the same for all who migrate one
	 * schema
	 * @return whether it is held now
	 */
	boolean tryLock(Connection connection, String name) throws SQLException;

	/**
	 * Return who holds the lock in words for a log line ({@code connection 42 of
	 * 'app'@'10.0.0.3'}), or an empty text where the server does not tell.
	 */
	String holder(Connection connection, String name) throws SQLException;

	/**
	 * Return whether the lock keeps apart everybody who can reach the database. Where it
	 * does not, a locked row has to.
	 * @param connection the connection that will run the statements
	 */
	default boolean reachesEverybody(Connection connection) throws SQLException {
		return true;
	}

	/**
	 * Return whether a lock that was taken is still held.
	 */
	default boolean isHeld(Connection connection, String name) throws SQLException {
		return true;
	}

	/**
	 * Give the lock back.
	 */
	void unlock(Connection connection, String name) throws SQLException;

}
