package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.github.jpamigrations.dialect.SessionRules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a run. It is on autocommit whenever no revision is running; as
 * long as nothing of its session was changed it goes back as it came, afterwards it is
 * discarded.
 */
final class MigrationConnection implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final ConnectionSource source;

	private final Connection connection;

	private final boolean autoCommit;

	private List<String> restoring = List.of();

	/**
	 * What brings the session back to its owner, absent where it is closed instead.
	 */
	private @Nullable List<String> returning;

	private @Nullable SessionRules rules;

	private @Nullable String announced;

	private boolean changed;

	private boolean closed;

	private MigrationConnection(ConnectionSource source, Connection connection) throws SQLException {
		this.source = source;
		this.connection = connection;
		// A lazy connection looks for its database now, on the thread that asked for it.
		connection.getMetaData();
		this.autoCommit = connection.getAutoCommit();
		if (!this.autoCommit) {
			connection.setAutoCommit(true);
		}
	}

	static MigrationConnection open(ConnectionSource source) {
		try {
			Connection connection = source.open();
			try {
				return new MigrationConnection(source, connection);
			}
			catch (SQLException ex) {
				connection.close();
				throw ex;
			}
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("open a connection", ex);
		}
	}

	Connection connection() {
		return this.connection;
	}

	/**
	 * Make the session ours.
	 */
	void prepare(@Nullable SessionRules rules, Duration statementLockTimeout) throws SQLException {
		this.changed = true;
		if (this.connection.isReadOnly()) {
			this.connection.setReadOnly(false);
		}
		// A transaction of ours must see what others have committed, never a snapshot.
		this.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		if (rules != null) {
			this.rules = rules;
			this.returning = rules.outlivesRun() ? rules.restoring(this.connection) : null;
			execute(rules.limits(statementLockTimeout));
			this.restoring = rules.restoring(this.connection);
		}
	}

	/**
	 * Let others see what is being done, where they do not yet.
	 */
	void announce(String activity) throws SQLException {
		Announcement announcement = announcement(activity);
		if (announcement != null && !activity.equals(this.announced)) {
			try (PreparedStatement statement = this.connection.prepareStatement(announcement.query())) {
				statement.setString(1, activity);
				statement.execute();
			}
		}
		this.announced = activity;
	}

	/**
	 * Return what lets others see what is being done, absent where the database has
	 * nothing that does.
	 */
	@Nullable Announcement announcement(String activity) {
		String query = (this.rules != null) ? this.rules.announcing() : null;
		return (query != null) ? new Announcement(query, activity) : null;
	}

	/**
	 * Note that others have been told what is done next.
	 */
	void announced(String activity) {
		this.announced = activity;
	}

	/**
	 * Take back what a revision has set, so that the next one runs as if it were alone.
	 */
	void restore() throws SQLException {
		execute(this.restoring);
	}

	private void execute(List<String> statements) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	@Override
	public void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			if (!this.changed || giveBack()) {
				if (!this.autoCommit) {
					this.connection.setAutoCommit(false);
				}
				this.connection.close();
			}
			else {
				this.source.discard(this.connection);
			}
		}
		catch (SQLException ex) {
			logger.debug("The migration connection could not be closed", ex);
		}
	}

	/**
	 * Return whether the session, changed as it was, is as its owner knows it again.
	 */
	private boolean giveBack() {
		try {
			if (this.returning == null || this.connection.isClosed()) {
				return false;
			}
			execute(this.returning);
			return true;
		}
		catch (SQLException ex) {
			logger.debug("The migration connection is broken", ex);
			return false;
		}
	}

}
