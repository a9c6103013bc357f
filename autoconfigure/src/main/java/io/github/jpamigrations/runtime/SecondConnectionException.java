package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import io.github.jpamigrations.MigrationsException;

/**
 * A locked row needs a second connection, and there is none to be had.
 */
public final class SecondConnectionException extends MigrationsException {

	/**
	 * Create the exception.
	 * @param cause why there is none
	 */
	public SecondConnectionException(SQLException cause) {
		super("The row lock needs a second connection beside that of the migration, which could not be opened: "
				+ ServerMessage.of(cause), cause);
	}

}
