package io.github.jpamigrations.dialect.h2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.InProcessLock;

/**
 * Locks within this JVM. That is all there is to lock where H2 is embedded: the database
 * lives in this JVM, or its file is open in no other.
 * <p>
 * It does <em>not</em> keep two JVMs apart that share a database through a server or
 * {@code AUTO_SERVER}: H2 has no session locks, any DDL releases the row locks of its
 * connection, and exclusive mode would disconnect the application. Those need a row lock
 * on a second connection.
 */
final class H2Lock extends InProcessLock {

	private static final String SERVER_OF_SESSION = """
			SELECT SERVER, DATABASE_PATH() FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()""";

	@Override
	public boolean reachesEverybody(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(SERVER_OF_SESSION)) {
			row.next();
			String path = row.getString(2);
			// The first process of an AUTO_SERVER is not connected to itself.
			return row.getString(1) == null && (path == null || !Files.exists(Path.of(path + ".lock.db")));
		}
	}

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
