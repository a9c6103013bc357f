package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Runs a revision in one transaction together with its rows in the version table and the
 * history table: either all of it is in the database afterwards, or nothing.
 */
final class TransactionalRun {

	private static final String REMAINS = "nothing of the revision is left in the database";

	private final RunContext context;

	private final PreparedStep step;

	TransactionalRun(RunContext context, PreparedStep step) {
		this.context = context;
		this.step = step;
	}

	HistoryEntry run() throws SQLException {
		Connection connection = this.context.connection();
		long sequence = this.context.history().nextSequence(connection);
		HistoryEntry begun = this.context.begin(this.step, sequence, RunState.DONE, this.step.total());
		this.context.autoCommit(false);
		boolean committed = false;
		try {
			for (RevisionStatement statement : this.step.statements()) {
				execute(statement, begun);
			}
			HistoryEntry ended = ended(begun, null);
			this.context.history().insert(connection, ended);
			this.context.history().updateHeads(connection, this.step.removes(), this.step.adds());
			commit(begun);
			committed = true;
			this.context.autoCommit(true);
			return ended;
		}
		finally {
			if (!committed) {
				this.context.rollBack();
			}
		}
	}

	private void execute(RevisionStatement statement, HistoryEntry begun) throws SQLException {
		try {
			this.context.execute(statement);
		}
		catch (SQLException ex) {
			recordFailure(begun, ex);
			throw new StatementFailedException(this.step.position(statement), REMAINS, ex);
		}
	}

	/**
	 * Commit, which is where deferred constraints are checked.
	 */
	private void commit(HistoryEntry begun) throws SQLException {
		try {
			this.context.connection().commit();
		}
		catch (SQLException ex) {
			// A broken connection leaves open whether the commit arrived.
			if (this.step.total() == 0 || ex.getSQLState() == null || ex.getSQLState().startsWith("08")) {
				throw ex;
			}
			recordFailure(begun, ex);
			RevisionStatement last = this.step.statements().get(this.step.total() - 1);
			throw new StatementFailedException(this.step.position(last), REMAINS, ex);
		}
	}

	private void recordFailure(HistoryEntry begun, SQLException cause) {
		try {
			this.context.connection().rollback();
			this.context.autoCommit(true);
			HistoryEntry failed = ended(
					begun.with(RunState.FAILED, new HistoryEntry.Progress(this.step.total(), 0, null, null)),
					cause.getMessage());
			this.context.history().insert(this.context.connection(), failed);
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	private static HistoryEntry ended(HistoryEntry begun, @Nullable String error) {
		Instant now = RunContext.now();
		return begun.ended(now, Duration.between(begun.execution().installedOn(), now), error);
	}

}
