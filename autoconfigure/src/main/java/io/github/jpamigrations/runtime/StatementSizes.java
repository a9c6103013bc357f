package io.github.jpamigrations.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.SessionRules;
import org.jspecify.annotations.Nullable;

/**
 * Refuses statements that are too large for the server, where sending them would only
 * lose the connection.
 */
final class StatementSizes {

	/**
	 * The length, in chars, up to which nobody is asked: a megabyte at most, which
	 * servers take unless they are made very small.
	 */
	private static final int TAKEN = 250_000;

	private final @Nullable String query;

	private long refused;

	/**
	 * Find out how to ask.
	 * @param rules what is set on the session, absent for a database without a dialect of
	 * ours
	 */
	StatementSizes(@Nullable SessionRules rules) {
		this.query = (rules != null) ? rules.refusedSize() : null;
	}

	/**
	 * Check that the server takes a statement.
	 * @throws SQLException if it does not, before anything is sent
	 */
	void check(Connection connection, String sql) throws SQLException {
		if (this.query == null || sql.length() <= TAKEN) {
			return;
		}
		if (this.refused == 0) {
			this.refused = ask(connection, this.query);
		}
		long size = sql.getBytes(StandardCharsets.UTF_8).length + 1L;
		if (size >= this.refused) {
			throw new SQLNonTransientException("The statement has " + (size - 1)
					+ " bytes, which is more than the server takes (" + this.query + " says " + this.refused + ")");
		}
	}

	private static long ask(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

}
