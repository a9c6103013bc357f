package io.github.jpamigrations.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.SessionRules;

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

	private final SessionRules rules;

	private long refused;

	StatementSizes(SessionRules rules) {
		this.rules = rules;
	}

	/**
	 * Check that the server takes a statement.
	 * @throws SQLException if it does not, before anything is sent
	 */
	void check(Connection connection, String sql) throws SQLException {
		String query = this.rules.refusedSize();
		if (query == null || sql.length() <= TAKEN) {
			return;
		}
		if (this.refused == 0) {
			this.refused = ask(connection, query);
		}
		long size = sql.getBytes(StandardCharsets.UTF_8).length + 1L;
		if (size >= this.refused) {
			throw new SQLNonTransientException("The statement has " + (size - 1)
					+ " bytes, which is more than the server takes (" + query + " says " + this.refused + ")");
		}
	}

	private static long ask(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

}
