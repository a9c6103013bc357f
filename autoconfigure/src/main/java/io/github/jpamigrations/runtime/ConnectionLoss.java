package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Tells a broken connection from an answer of the database.
 */
final class ConnectionLoss {

	private ConnectionLoss() {
	}

	/**
	 * Return whether a failure or what caused it shows that the connection is gone.
	 */
	static boolean isShownBy(Exception failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException ex && ex.getSQLState() != null && ex.getSQLState().startsWith("08")) {
				return true;
			}
		}
		return false;
	}

}
