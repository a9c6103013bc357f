package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.code.JavaRevision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs revisions in one transaction together with their rows in the version table and the
 * history table: either all of it is in the database afterwards, or nothing. Closing it
 * takes back what was not committed.
 */
final class TransactionalRun implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final String UNKNOWN = "the revision is in the database as a whole or not at all, and the next run sees which";

	private final MigrationSession session;

	private final RunContext context;

	private @Nullable PreparedStep last;

	private @Nullable HistoryEntry lastEntry;

	private int steps;

	TransactionalRun(MigrationSession session) throws SQLException {
		this.session = session;
		this.context = session.context();
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
		return endsTogether(step) ? runTogether(step, next) : runSeparately(step, next);
	}

	private boolean endsTogether(PreparedStep step) {
		try {
			return ClosingMessage.prepare(this.context, step);
		}
		catch (SQLException ex) {
			throw notRecorded(step, ex);
		}
	}

	private HistoryEntry runSeparately(PreparedStep step, @Nullable PreparedStep next) throws SQLException {
		HistoryEntry ended = runStep(step);
		record(ended, step, next);
		commit();
		return ended;
	}

	/**
	 * Run a revision of which the last statement, the record and the commit are one
	 * message.
	 */
	private HistoryEntry runTogether(PreparedStep step, @Nullable PreparedStep next) throws SQLException {
		HistoryEntry begun = begin(step);
		for (RevisionStatement statement : step.statements().subList(0, step.total() - 1)) {
			execute(step, statement, begun);
		}
		HistoryEntry done = done(begun, step, step.total());
		// The last one tells again what is done already.
		Announcement announcement = Objects.requireNonNull(announcement((next != null) ? next : step));
		ClosingMessage message = new ClosingMessage(this.context, step);
		try {
			message.send(this.context.history().recording(done, step, announcement));
		}
		catch (SQLException ex) {
			return afterFailure(message, step, done, next, ex);
		}
		announced(announcement, true);
		this.context.autoCommit(true);
		this.context.listeners().afterStatement(message.position());
		return ended(done, null);
	}

	/**
	 * Say what has failed. A record that has is made again, which says what is the
	 * matter.
	 */
	private HistoryEntry afterFailure(ClosingMessage message, PreparedStep step, HistoryEntry done,
			@Nullable PreparedStep next, SQLException said) throws SQLException {
		ClosingMessage.Failure failure = message.failure(said);
		if (failure == ClosingMessage.Failure.UNKNOWN) {
			throw new StatementFailedException(message.position(), UNKNOWN, said);
		}
		if (failure == ClosingMessage.Failure.STATEMENT_OR_COMMIT) {
			recordFailure(done, said);
			throw new StatementFailedException(message.position(), remains(), said);
		}
		logger.debug("The record of {} is made again", step, said);
		try {
			return (failure == ClosingMessage.Failure.RECORD) ? recordAgain(message, step, done, next)
					: runAgain(step, next);
		}
		catch (MigrationsException ex) {
			ex.addSuppressed(said);
			throw ex;
		}
	}

	private HistoryEntry runAgain(PreparedStep step, @Nullable PreparedStep next) throws SQLException {
		this.context.connection().rollback();
		this.steps--;
		return runSeparately(step, next);
	}

	private HistoryEntry recordAgain(ClosingMessage message, PreparedStep step, HistoryEntry done,
			@Nullable PreparedStep next) throws SQLException {
		HistoryEntry ended = ended(done, null);
		record(ended, step, next);
		commit();
		this.context.listeners().afterStatement(message.position());
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

	private MigrationDatabaseException notRecorded(PreparedStep step, SQLException cause) {
		return new MigrationDatabaseException("record " + step.words(), cause, remains());
	}

	private @Nullable Announcement announcement(@Nullable PreparedStep next) {
		return (next != null) ? this.session.announcement(next) : null;
	}

	private HistoryEntry runStep(PreparedStep step) throws SQLException {
		HistoryEntry begun = begin(step);
		int done = (step.code() != null) ? runCode(step, step.code(), begun) : runStatements(step, begun);
		return ended(done(begun, step, done), null);
	}

	private HistoryEntry begin(PreparedStep step) throws SQLException {
		this.steps++;
		long sequence = this.context.history().nextSequence(this.context.connection());
		// The server counts how long a revision takes from the beginning of its
		// transaction, which is here.
		this.context.autoCommit(false);
		return this.context.begin(step, sequence, RunState.DONE, null);
	}

	private HistoryEntry done(HistoryEntry begun, PreparedStep step, int done) {
		HistoryEntry result = begun.with(RunState.DONE,
				new HistoryEntry.Progress(done, done, step.checksumOf(step.total()), null));
		this.last = step;
		this.lastEntry = result;
		return result;
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
				throw new MigrationDatabaseException("commit", ex, UNKNOWN);
			}
			recordFailure(begun, ex);
			throw new StatementFailedException(lastPosition(step, begun.progress().done()), remains(), ex);
		}
	}

	private static StatementPosition lastPosition(PreparedStep step, int done) {
		return (step.code() != null) ? step.position(done, "commit") : step.position(step.statements().get(done - 1));
	}

	private String remains() {
		return (this.steps <= 1) ? "nothing of the revision is left in the database, and the next run begins it again"
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
