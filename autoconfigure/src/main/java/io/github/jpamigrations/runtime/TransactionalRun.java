package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import io.github.jpamigrations.code.JavaRevision;
import io.github.jpamigrations.dialect.RowUpdate;
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
		HistoryEntry ended = runStep(step);
		record(ended, step, next);
		return ended;
	}

	/**
	 * Run the only revision of the transaction and commit it.
	 * @param next the revision that is run after it, absent for none
	 */
	HistoryEntry runAndCommit(PreparedStep step, @Nullable PreparedStep next) throws SQLException {
		HistoryEntry ended = runStep(step);
		committing(() -> {
			// A session that was changed may have forgotten what it had kept.
			if (step.changesSession() || !recordAndCommit(ended, step, next)) {
				record(ended, step, next);
				this.context.connection().commit();
			}
		});
		return ended;
	}

	private void record(HistoryEntry ended, PreparedStep step, @Nullable PreparedStep next) {
		try {
			Announcement announcement = announcement(next);
			boolean told = this.context.history().record(this.context.connection(), ended, step, announcement);
			announced(announcement, told);
		}
		catch (SQLException ex) {
			throw notRecorded(step, ex);
		}
	}

	private boolean recordAndCommit(HistoryEntry ended, PreparedStep step, @Nullable PreparedStep next)
			throws SQLException {
		try {
			// The last one tells again what is done already.
			Announcement announcement = announcement((next != null) ? next : step);
			boolean done = this.context.history().recordAndCommit(this.context.connection(), ended, step, announcement);
			announced(announcement, done);
			return done;
		}
		catch (SQLException ex) {
			if (!ConnectionLoss.isShownBy(ex) && isOpen()) {
				throw notRecorded(step, ex);
			}
			throw ex;
		}
	}

	/**
	 * Return whether the transaction has failed without having ended: a commit that fails
	 * ends it.
	 */
	private boolean isOpen() {
		try (Statement statement = this.context.connection().createStatement()) {
			statement.execute("select 1");
			return false;
		}
		catch (SQLException ex) {
			return RowUpdate.TRANSACTION_FAILED.equals(ex.getSQLState());
		}
	}

	private MigrationDatabaseException notRecorded(PreparedStep step, SQLException cause) {
		return new MigrationDatabaseException("record " + step.words(), cause, remains());
	}

	private @Nullable Announcement announcement(@Nullable PreparedStep next) {
		return (next != null) ? this.session.announcement(next) : null;
	}

	private HistoryEntry runStep(PreparedStep step) throws SQLException {
		this.steps++;
		long sequence = this.context.history().nextSequence(this.context.connection());
		HistoryEntry begun = this.context.begin(step, sequence, RunState.DONE, null);
		int done = (step.code() != null) ? runCode(step, step.code(), begun) : runStatements(step, begun);
		begun = begun.with(RunState.DONE, new HistoryEntry.Progress(done, done, step.checksumOf(step.total()), null));
		this.last = step;
		this.lastEntry = begun;
		return ended(begun, null);
	}

	private void announced(@Nullable Announcement announcement, boolean told) {
		if (told && announcement != null) {
			this.session.announced(announcement);
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
	 * Commit.
	 */
	void commit() throws SQLException {
		committing(this.context.connection()::commit);
	}

	/**
	 * End the transaction, which is where deferred constraints are checked.
	 */
	private void committing(SqlCall call) throws SQLException {
		try {
			call.run();
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

	/**
	 * Asks the database.
	 */
	@FunctionalInterface
	private interface SqlCall {

		void run() throws SQLException;

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
