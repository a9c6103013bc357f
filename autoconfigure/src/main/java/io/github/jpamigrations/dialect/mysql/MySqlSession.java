package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.dialect.SessionRules;
import org.jspecify.annotations.Nullable;

/**
 * Time-outs, the current database, and the variables that scripts change.
 */
public class MySqlSession implements SessionRules {

	private static final Duration IDLE = Duration.ofMinutes(10);

	private static final String STATE = """
			SELECT DATABASE(), @@foreign_key_checks, @@unique_checks, @@sql_notes, @@sql_mode, @@time_zone,
			@@lock_wait_timeout, @@innodb_lock_wait_timeout""";

	private static final String RESTORE = """
			SET foreign_key_checks = %s, unique_checks = %s, sql_notes = %s, sql_mode = %s, time_zone = %s,
			lock_wait_timeout = %s, innodb_lock_wait_timeout = %s""";

	@Override
	public List<String> limits(Duration statementLockTimeout) {
		long seconds = Math.max(1, statementLockTimeout.toSeconds());
		return List.of("SET SESSION lock_wait_timeout = " + seconds,
				"SET SESSION innodb_lock_wait_timeout = " + seconds, "SET SESSION wait_timeout = " + IDLE.toSeconds());
	}

	@Override
	public List<String> restoring(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(STATE)) {
			row.next();
			List<String> result = new ArrayList<>();
			String database = row.getString(1);
			if (database != null) {
				result.add("USE `" + database.replace("`", "``") + "`");
			}
			result.add(RESTORE.formatted(row.getString(2), row.getString(3), row.getString(4),
					literal(row.getString(5)), literal(row.getString(6)), row.getString(7), row.getString(8)));
			return result;
		}
	}

	private static String literal(@Nullable String value) {
		return "'" + ((value != null) ? value.replace("'", "''") : "") + "'";
	}

}
