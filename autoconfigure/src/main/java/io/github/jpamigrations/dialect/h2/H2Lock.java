package io.github.jpamigrations.dialect.h2;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.jpamigrations.dialect.MigrationLock;

import org.jspecify.annotations.Nullable;

/**
 * Locks within this JVM, one lock a database. That is all there is to lock where H2 is
 * embedded: the database lives in this JVM, or its file is open in no other.
 * <p>
 * It does <em>not</em> keep two JVMs apart that share a database through a server or
 * {@code AUTO_SERVER}: H2 has no session locks, any DDL releases the row locks of its
 * connection, and exclusive mode would disconnect the application. Those need a row lock
 * on a second connection.
 * <p>
 * A lock whose connection was closed or is gone counts as free.
 */
final class H2Lock implements MigrationLock {

	private static final ConcurrentMap<String, Owner> OWNERS = new ConcurrentHashMap<>();

	@Override
	public boolean tryLock(Connection connection, String name) throws SQLException {
		Owner own = new Owner(new WeakReference<>(connection), Thread.currentThread().getName(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS));
		Owner winner = OWNERS.compute(key(connection, name),
				(key, owner) -> (owner == null || owner.isGone() || owner.has(connection)) ? own : owner);
		return winner == own;
	}

	@Override
	public String holder(Connection connection, String name) throws SQLException {
		Owner owner = OWNERS.get(key(connection, name));
		return (owner == null || owner.isGone()) ? ""
				: "thread '" + owner.thread() + "' of this process, since " + owner.since();
	}

	@Override
	public void unlock(Connection connection, String name) throws SQLException {
		OWNERS.computeIfPresent(key(connection, name), (key, owner) -> owner.has(connection) ? null : owner);
	}

	private static String key(Connection connection, String name) throws SQLException {
		String path = path(connection);
		return ((path != null) ? path : urlWithoutSettings(connection)) + ' ' + name;
	}

	// The same file has many URLs: relative, absolute, with "~".
	private static @Nullable String path(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT DATABASE_PATH()")) {
			return row.next() ? row.getString(1) : null;
		}
	}

	private static String urlWithoutSettings(Connection connection) throws SQLException {
		String url = connection.getMetaData().getURL();
		int end = url.indexOf(';');
		return (end < 0) ? url : url.substring(0, end);
	}

	/**
	 * Who holds a lock.
	 *
	 * @param connection the connection, as long as anybody else refers to it
	 * @param thread the thread that took the lock
	 * @param since when it was taken
	 */
	private record Owner(WeakReference<Connection> connection, String thread, Instant since) {

		boolean has(Connection other) {
			return this.connection.refersTo(other);
		}

		boolean isGone() {
			Connection referent = this.connection.get();
			try {
				return referent == null || referent.isClosed();
			}
			catch (SQLException ex) {
				return true;
			}
		}

	}

}
