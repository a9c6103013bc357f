package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.jpamigrations.dialect.MigrationLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks a row in a transaction that stays open, on a second connection: DDL on the first
 * one would end the transaction and with it the lock. For databases and poolers that keep
 * no lock for a session; it ends when the process does, even if the server is still busy
 * with a statement of it.
 */
final class RowLock implements MigrationLock {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final ConnectionSource connections;

	private final String table;

	private @Nullable Connection second;

	RowLock(ConnectionSource connections, HistoryTables tables) {
		this.connections = connections;
		this.table = tables.lock();
	}

	@Override
	public boolean tryLock(Connection connection, String name) throws SQLException {
		if (this.second == null) {
			makeRow(connection);
			this.second = open();
		}
		boolean locked = false;
		try {
			// Who skips needs no list of the errors that a locked row may give.
			locked = exists(this.second, " for update skip locked");
			if (locked) {
				letGoOfSnapshot(this.second);
			}
		}
		finally {
			if (!locked) {
				this.second.rollback();
			}
		}
		return locked;
	}

	/**
	 * A query that has ended keeps its snapshot on PostgreSQL until the next statement,
	 * and CREATE INDEX CONCURRENTLY would wait for that for ever.
	 */
	private void letGoOfSnapshot(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("update " + this.table + " set id = 1 where id = 1");
		}
	}

	private Connection open() {
		try {
			Connection result = this.connections.open();
			result.setAutoCommit(false);
			result.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			return result;
		}
		catch (SQLException ex) {
			throw new SecondConnectionException(ex);
		}
	}

	/**
	 * Make the row that is locked. Others may be at it as well.
	 */
	private void makeRow(Connection connection) throws SQLException {
		try {
			if (exists(connection, "")) {
				return;
			}
		}
		catch (SQLException ex) {
			logger.debug("There is no table to lock yet", ex);
			attempt(connection, "create table " + this.table + " (id integer not null primary key)");
		}
		attempt(connection, "insert into " + this.table + " (id) values (1)");
		if (!exists(connection, "")) {
			throw new SQLException("The row to lock in " + this.table + " could not be made");
		}
	}

	private static void attempt(Connection connection, String sql) {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			logger.debug("Somebody else was faster, or the next query says what is wrong", ex);
		}
	}

	private boolean exists(Connection connection, String suffix) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select id from " + this.table + " where id = 1" + suffix)) {
			return rows.next();
		}
	}

	/**
	 * Check that the lock is still there: a server may end a transaction that does
	 * nothing.
	 */
	@Override
	public boolean isHeld(Connection connection, String name) throws SQLException {
		Connection holding = this.second;
		return holding != null && holding.isValid(5);
	}

	@Override
	public String holder(Connection connection, String name) {
		return "";
	}

	@Override
	public void unlock(Connection connection, String name) throws SQLException {
		Connection holding = this.second;
		this.second = null;
		if (holding != null) {
			holding.rollback();
			this.connections.discard(holding);
		}
	}

}
