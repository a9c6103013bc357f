package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.github.jpamigrations.dialect.SessionRules;

/**
 * The lock time-out and the current schema.
 */
final class H2Session implements SessionRules {

	private static final String STATE = "SELECT CURRENT_SCHEMA, LOCK_TIMEOUT()";

	@Override
	public List<String> limits(Duration statementLockTimeout) {
		return List.of("SET LOCK_TIMEOUT " + statementLockTimeout.toMillis());
	}

	/**
	 * A check with a list of strings keeps the session that made it and fails for
	 * everybody once that is closed (H2 issue 4302).
	 */
	@Override
	public boolean outlivesRun() {
		return true;
	}

	@Override
	public List<String> restoring(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(STATE)) {
			row.next();
			return List.of("SET SCHEMA \"" + row.getString(1).replace("\"", "\"\"") + "\"",
					"SET LOCK_TIMEOUT " + row.getLong(2));
		}
	}

}
