package io.github.jpamigrations.dialect;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Locks within this JVM, one lock a database. It does <em>not</em> keep two JVMs apart:
 * where those share a database they need a row lock on a second connection.
 * <p>
 * A lock whose connection was closed or is gone counts as free.
 */
public abstract class InProcessLock implements MigrationLock {

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

	private String key(Connection connection, String name) throws SQLException {
		return database(connection) + ' ' + name;
	}

	/**
	 * Return what identifies the database within this JVM.
	 */
	protected String database(Connection connection) throws SQLException {
		String url = Objects.toString(connection.getMetaData().getURL(), "");
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
