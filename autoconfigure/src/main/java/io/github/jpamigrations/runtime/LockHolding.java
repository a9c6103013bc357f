package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.MigrationLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migration lock while we hold it. Waiting for it is polling, on autocommit and
 * without a transaction: a server that lets us wait inside a statement may see a deadlock
 * with the DDL of the holder.
 */
final class LockHolding implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Duration REPORT_EVERY = Duration.ofSeconds(60);

	private final MigrationLock lock;

	private final Connection connection;

	private final String name;

	private LockHolding(MigrationLock lock, Connection connection, String name) {
		this.lock = lock;
		this.connection = connection;
		this.name = name;
	}

	/**
	 * Take the lock.
	 * @param running what the history says about the revision that the holder runs, with
	 * a leading comma and blank, empty where it does not say
	 * @throws MigrationLockException if others hold it for longer than the timeout
	 */
	static LockHolding take(MigrationLock lock, Connection connection, String name, Duration timeout,
			Supplier<String> running) throws SQLException {
		LockHolding holding = new LockHolding(lock, connection, name);
		try {
			holding.await(timeout, running);
			return holding;
		}
		catch (SQLException | RuntimeException ex) {
			holding.close();
			throw ex;
		}
	}

	private void await(Duration timeout, Supplier<String> running) throws SQLException {
		long begin = System.nanoTime();
		long nextReport = 0;
		while (!this.lock.tryLock(this.connection, this.name)) {
			Duration waited = Duration.ofNanos(System.nanoTime() - begin);
			if (waited.compareTo(timeout) >= 0) {
				throw new MigrationLockException(waited, holder(running));
			}
			if (waited.toNanos() >= nextReport) {
				nextReport = waited.plus(REPORT_EVERY).toNanos();
				report(holder(running), waited, timeout);
			}
			pause(waited, running);
		}
	}

	/**
	 * Return whether the lock is still held.
	 */
	boolean isHeld() throws SQLException {
		return this.lock.isHeld(this.connection, this.name);
	}

	private String holder(Supplier<String> running) throws SQLException {
		String holder = this.lock.holder(this.connection, this.name);
		return (holder.isEmpty() ? "another process" : holder) + running.get();
	}

	private static void report(String holder, Duration waited, Duration timeout) {
		logger.info("Waiting for the migration lock held by {}, for {} s of {} s", holder, waited.toSeconds(),
				timeout.toSeconds());
	}

	private void pause(Duration waited, Supplier<String> running) throws SQLException {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationLockException(waited, holder(running));
		}
	}

	@Override
	public void close() {
		try {
			this.lock.unlock(this.connection, this.name);
		}
		catch (SQLException ex) {
			logger.debug("The migration lock could not be released; it goes with the connection", ex);
		}
	}

}
