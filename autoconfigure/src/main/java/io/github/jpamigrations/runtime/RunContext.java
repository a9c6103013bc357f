package io.github.jpamigrations.runtime;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.code.Operations;
import io.github.jpamigrations.code.SqlWork;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.Revision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every run of a revision works with.
 *
 * @param connection the connection that holds the lock
 * @param history the version table and the history table
 * @param databaseName the product name of the database, for messages
 * @param installedBy who is written to the history
 * @param fingerprint what tells whether a statement took effect
 * @param sizes what tells whether the server takes a statement
 * @param inFlight what to do with a statement that was in flight
 * @param listeners who is told about statements
 * @param dialect the database
 * @param placeholders the arguments of Java revisions, whose values are not to be told
 */
record RunContext(Connection connection, HistoryRepository history, String databaseName, String installedBy,
		Fingerprint fingerprint, StatementSizes sizes, MigratorSettings.InFlight inFlight, Listeners listeners,
		SchemaDialect dialect, Map<String, String> placeholders) {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	/**
	 * Execute a statement of a revision as it stands.
	 */
	void execute(PreparedStep step, RevisionStatement statement) throws SQLException {
		StatementPosition position = step.position(statement);
		this.listeners.beforeStatement(position);
		execute(statement.sql(), statement.kind() == StatementKind.DEFINITION);
		this.listeners.afterStatement(position);
	}

	/**
	 * Execute a statement as it stands.
	 */
	void execute(StatementPosition position, String sql) throws SQLException {
		this.listeners.beforeStatement(position);
		execute(sql, false);
		this.listeners.afterStatement(position);
	}

	/**
	 * Change rows.
	 */
	void tell(StatementPosition position, SqlWork work) throws SQLException {
		this.listeners.beforeStatement(position);
		work.run(this.connection);
		this.listeners.afterStatement(position);
	}

	/**
	 * Execute a statement of a revision as it stands, and others that are ours behind it,
	 * in one message where the driver can. The first that fails ends it. Listeners are
	 * told of the beginning only.
	 */
	void executeTogether(PreparedStep step, RevisionStatement statement, List<String> following) throws SQLException {
		this.listeners.beforeStatement(step.position(statement));
		check(statement.sql());
		try (Statement batch = this.connection.createStatement()) {
			batch.setEscapeProcessing(false);
			batch.addBatch(statement.sql());
			for (String sql : following) {
				batch.addBatch(sql);
			}
			batch.executeBatch();
		}
		catch (SQLException ex) {
			// A batch repeats its statements; what follows is what the server said.
			SQLException said = (ex instanceof BatchUpdateException) ? ex.getNextException() : null;
			throw PlaceholderValues.hide((said != null) ? said : ex, this.placeholders);
		}
	}

	private void check(String sql) throws SQLException {
		if (logger.isDebugEnabled()) {
			logger.debug("{}", PlaceholderValues.hide(sql, this.placeholders));
		}
		this.sizes.check(this.connection, sql);
	}

	/**
	 * Execute a statement.
	 * @param noRows whether it surely returns none: Connector/J then need not ask the
	 * server whether the session may write
	 */
	private void execute(String sql, boolean noRows) throws SQLException {
		check(sql);
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			if (noRows) {
				statement.executeUpdate(sql);
			}
			else {
				statement.execute(sql);
			}
			// A procedure's later results may hold its error.
			while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
				continue;
			}
		}
		catch (SQLException ex) {
			throw PlaceholderValues.hide(ex, this.placeholders);
		}
	}

	/**
	 * Find out whether a statement took effect that was in flight when the last run
	 * ended.
	 * @param inFlight what the journal says of it
	 * @param statement the statement at its place now, absent for none
	 * @param position where it stands
	 */
	boolean tookEffect(HistoryEntry.InFlight inFlight, @Nullable RevisionStatement statement,
			StatementPosition position) throws SQLException {
		Fingerprint.Outcome outcome = (statement != null)
				? this.fingerprint.outcome(this.connection, statement, inFlight) : Fingerprint.Outcome.UNKNOWN;
		boolean result = switch (outcome) {
			case EXECUTED -> true;
			case NOT_EXECUTED -> false;
			case UNKNOWN -> switch (this.inFlight) {
				case DONE -> true;
				case AGAIN -> false;
				case ASK -> throw new InFlightStatementException(position);
			};
		};
		logger.info("When the last run ended, {} was in flight; it {}", position,
				result ? "took effect" : "did not take effect");
		return result;
	}

	/**
	 * Return the operations of a Java revision.
	 */
	Operations operations(Units units) {
		return new RenderedOperations(this.dialect, this.connection, this.placeholders, units);
	}

	void autoCommit(boolean autoCommit) throws SQLException {
		if (this.connection.getAutoCommit() != autoCommit) {
			this.connection.setAutoCommit(autoCommit);
		}
	}

	/**
	 * Roll back what is open, on the way out with another exception.
	 */
	void rollBack() {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			logger.debug("The connection is broken; the server rolls back by itself", ex);
		}
	}

	/**
	 * Commit what is open, on the way out with another exception.
	 */
	void keep() {
		try {
			autoCommit(true);
		}
		catch (SQLException ex) {
			logger.debug("The connection is broken; the next run finds out what was committed", ex);
		}
	}

	/**
	 * Return the history entry of a run that begins.
	 * @param progress how far the run came before, absent for one that is new
	 */
	HistoryEntry begin(PreparedStep step, long sequence, RunState state, HistoryEntry.@Nullable Progress progress) {
		Revision revision = step.revision();
		return new HistoryEntry(sequence, revision.id(), List.copyOf(revision.downRevisions()), step.direction(),
				revision.message(), step.checksum(), revision.rawHash(), state,
				(progress != null) ? progress : new HistoryEntry.Progress(step.total(), 0, null, null),
				new HistoryEntry.Execution(this.installedBy, now(), null, null), null);
	}

	/**
	 * Return now, as the history table can keep it.
	 */
	static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MICROS);
	}

}
