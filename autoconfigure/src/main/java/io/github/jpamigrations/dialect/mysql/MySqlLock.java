package io.github.jpamigrations.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.MigrationLock;

import org.jspecify.annotations.Nullable;

/**
 * A named lock of the session. The server keeps it while a statement of the session runs,
 * even if its client has gone.
 */
public final class MySqlLock implements MigrationLock {

	@Override
	public boolean tryLock(Connection connection, String name) throws SQLException {
		// NULL means an error of the server such as a killed waiter: not locked.
		return "1".equals(query(connection, "SELECT GET_LOCK(?, 1)", name));
	}

	@Override
	public String holder(Connection connection, String name) throws SQLException {
		String id = query(connection, "SELECT IS_USED_LOCK(?)", name);
		if (id == null) {
			return "";
		}
		String client = query(connection, """
				SELECT CONCAT(' of ''', USER, '''@''', HOST, '''')
				FROM INFORMATION_SCHEMA.PROCESSLIST WHERE ID = ?""", id);
		// Other users' sessions are in the list only with the PROCESS privilege.
		return "connection " + id + ((client != null) ? client : "");
	}

	@Override
	public void unlock(Connection connection, String name) throws SQLException {
		query(connection, "SELECT RELEASE_LOCK(?)", name);
	}

	private static @Nullable String query(Connection connection, String sql, String parameter) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, parameter);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() ? rows.getString(1) : null;
			}
		}
	}

}
