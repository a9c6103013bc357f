package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import io.github.jpamigrations.MigrationsException;

/**
 * The database refused something that is not a statement of a revision: the connection,
 * the lock, the version table or the history table.
 */
public final class MigrationDatabaseException extends MigrationsException {

	private final String action;

	/**
	 * Create the exception.
	 * @param action what was to be done, following "Could not"
	 * @param cause what the database answered
	 */
	public MigrationDatabaseException(String action, SQLException cause) {
		super("Could not " + action + ": " + ServerMessage.of(cause), cause);
		this.action = action;
	}

	/**
	 * Create the exception.
	 * @param action what was to be done, following "Could not"
	 * @param cause what the database answered
	 * @param remains what is in the database now and what the next run does
	 */
	MigrationDatabaseException(String action, SQLException cause, String remains) {
		super("Could not " + action + ": " + ServerMessage.of(cause) + "; " + remains, cause);
		this.action = action;
	}

	/**
	 * Return what was to be done, following "Could not".
	 */
	public String action() {
		return this.action;
	}

}
