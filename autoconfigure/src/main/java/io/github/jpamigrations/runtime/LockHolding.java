package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

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
	 * @throws MigrationLockException if others hold it for longer than the timeout
	 */
	static LockHolding take(MigrationLock lock, Connection connection, String name, Duration timeout)
			throws SQLException {
		long begin = System.nanoTime();
		long nextReport = 0;
		while (!lock.tryLock(connection, name)) {
			Duration waited = Duration.ofNanos(System.nanoTime() - begin);
			if (waited.compareTo(timeout) >= 0) {
				throw new MigrationLockException(waited, lock.holder(connection, name));
			}
			if (waited.toNanos() >= nextReport) {
				nextReport = waited.plus(REPORT_EVERY).toNanos();
				report(lock.holder(connection, name), waited, timeout);
			}
			pause(lock, connection, name, waited);
		}
		return new LockHolding(lock, connection, name);
	}

	private static void report(String holder, Duration waited, Duration timeout) {
		logger.info("Waiting for the migration lock{}, for {} s of {} s", holder.isEmpty() ? "" : " held by " + holder,
				waited.toSeconds(), timeout.toSeconds());
	}

	private static void pause(MigrationLock lock, Connection connection, String name, Duration waited)
			throws SQLException {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationLockException(waited, lock.holder(connection, name));
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
