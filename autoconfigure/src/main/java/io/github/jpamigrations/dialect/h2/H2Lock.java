package io.github.jpamigrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.InProcessLock;

/**
 * Locks within this JVM. That is all there is to lock where H2 is embedded: the database
 * lives in this JVM, or its file is open in no other.
 * <p>
 * Two JVMs that share a database through a server or {@code AUTO_SERVER} are not kept
 * apart: H2 has no session locks, any DDL releases the row locks of its connection, and
 * exclusive mode would disconnect the application.
 */
final class H2Lock extends InProcessLock {

	/**
	 * The same file has many URLs: relative, absolute, with "~".
	 */
	@Override
	protected String database(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT DATABASE_PATH()")) {
			String path = row.next() ? row.getString(1) : null;
			return (path != null) ? path : super.database(connection);
		}
	}

}
