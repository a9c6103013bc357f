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
			if (cause instanceof SQLException ex && isLoss(ex.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * PostgreSQL has codes of its own for a server that ends, 57P01 and those behind it.
	 */
	private static boolean isLoss(@Nullable String state) {
		return state != null && (state.startsWith("08") || state.startsWith("57P"));
	}

}
