package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections of a source that is tried again while it can't connect, for databases that
 * start together with the application.
 */
public final class RetryingConnections implements ConnectionSource {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final ConnectionSource source;

	private final int retries;

	private final Duration interval;

	/**
	 * Create the connections.
	 * @param source where they come from
	 * @param retries how often the source is tried again
	 * @param interval the time between two tries
	 */
	public RetryingConnections(ConnectionSource source, int retries, Duration interval) {
		this.source = source;
		this.retries = retries;
		this.interval = interval;
	}

	@Override
	public Connection open() throws SQLException {
		for (int left = this.retries;; left--) {
			try {
				return this.source.open();
			}
			catch (SQLException ex) {
				if (left <= 0 || !pause()) {
					throw ex;
				}
				logger.warn("Could not connect, trying {} more times: {}", left, ServerMessage.of(ex));
			}
		}
	}

	private boolean pause() {
		try {
			Thread.sleep(this.interval.toMillis());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void discard(Connection connection) throws SQLException {
		this.source.discard(connection);
	}

}
