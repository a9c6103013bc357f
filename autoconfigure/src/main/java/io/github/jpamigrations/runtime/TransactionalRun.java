package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import io.github.jpamigrations.code.JavaRevision;
import org.jspecify.annotations.Nullable;

/**
 * Runs revisions in one transaction together with their rows in the version table and the
 * history table: either all of it is in the database afterwards, or nothing. Closing it
 * takes back what was not committed.
 */
final class TransactionalRun implements AutoCloseable {

	private final MigrationSession session;

	private final RunContext context;

	private @Nullable PreparedStep last;

	private @Nullable HistoryEntry lastEntry;

	private int steps;

	TransactionalRun(MigrationSession session) throws SQLException {
		this.session = session;
		this.context = session.context();
		this.context.autoCommit(false);
	}

	/**
	 * Run a revision without committing it.
	 * @param next the revision that is run after it, absent for none
	 */
	HistoryEntry run(PreparedStep step, @Nullable PreparedStep next) throws SQLException {
		Connection connection = this.context.connection();
		this.steps++;
		long sequence = this.context.history().nextSequence(connection);
		HistoryEntry begun = this.context.begin(step, sequence, RunState.DONE, null);
		int done = (step.code() != null) ? runCode(step, step.code(), begun) : runStatements(step, begun);
		begun = begun.with(RunState.DONE, new HistoryEntry.Progress(done, done, step.checksumOf(step.total()), null));
		HistoryEntry ended = ended(begun, null);
		record(step, ended, next);
		this.last = step;
		this.lastEntry = begun;
		return ended;
	}

	private void record(PreparedStep step, HistoryEntry ended, @Nullable PreparedStep next) {
		Announcement announcement = (next != null) ? this.session.announcement(next) : null;
		try {
			boolean announced = this.context.history().record(this.context.connection(), ended, step, announcement);
			if (next != null && announced) {
				this.session.announced(next);
			}
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("record " + step.words(), ex, remains());
		}
	}

	private int runStatements(PreparedStep step, HistoryEntry begun) throws SQLException {
		for (RevisionStatement statement : step.statements()) {
			execute(step, statement, begun);
		}
		return step.total();
	}

	private int runCode(PreparedStep step, JavaRevision code, HistoryEntry begun) {
		TransactionalUnits units = new TransactionalUnits(this.context, step);
		try {
			step.direction().run(code, this.context.operations(units));
			return units.number();
		}
		catch (SQLException ex) {
			recordFailure(begun, ex);
			throw new StatementFailedException(units.position(), remains(), ex);
		}
		catch (RuntimeException ex) {
			if (JavaRevisionFailedException.isOwn(ex)) {
				recordFailure(begun, ex);
				throw new JavaRevisionFailedException(units.position(), remains(), ex);
			}
			throw ex;
		}
	}

	private void execute(PreparedStep step, RevisionStatement statement, HistoryEntry begun) throws SQLException {
		try {
			this.context.execute(step, statement);
		}
		catch (SQLException ex) {
			recordFailure(begun, ex);
			throw new StatementFailedException(step.position(statement), remains(), ex);
		}
	}

	/**
	 * Commit, which is where deferred constraints are checked.
	 */
	void commit() throws SQLException {
		try {
			this.context.connection().commit();
			this.context.autoCommit(true);
		}
		catch (SQLException ex) {
			PreparedStep step = this.last;
			HistoryEntry begun = this.lastEntry;
			// A broken connection leaves open whether the commit arrived.
			if (step == null || begun == null || begun.progress().done() == 0 || ex.getSQLState() == null
					|| ConnectionLoss.isShownBy(ex)) {
				throw new MigrationDatabaseException("commit", ex,
						"the revision is in the database as a whole or not at all, and the next run sees which");
			}
			recordFailure(begun, ex);
			throw new StatementFailedException(lastPosition(step, begun.progress().done()), remains(), ex);
		}
	}

	private static StatementPosition lastPosition(PreparedStep step, int done) {
		return (step.code() != null) ? step.position(done, "commit") : step.position(step.statements().get(done - 1));
	}

	private String remains() {
		return (this.steps == 1) ? "nothing of the revision is left in the database, and the next run begins it again"
				: "nothing of it and of the revisions before it in this run is left in the database, "
						+ "and the next run begins all of them again";
	}

	private void recordFailure(HistoryEntry begun, Exception cause) {
		try {
			this.context.connection().rollback();
			this.context.autoCommit(true);
			HistoryEntry failed = ended(
					begun.with(RunState.FAILED, new HistoryEntry.Progress(begun.progress().total(), 0, null, null)),
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

	@Override
	public void close() {
		this.context.rollBack();
	}

}
