package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The row of the history table that says how far the run of a revision has come.
 */
final class Journal {

	private final RunContext context;

	private final PreparedStep step;

	private final Instant begin;

	private final Duration before;

	private HistoryEntry entry;

	private boolean written;

	private Journal(RunContext context, PreparedStep step, HistoryEntry entry, Duration before) {
		this.context = context;
		this.step = step;
		this.begin = entry.execution().installedOn();
		this.before = before;
		this.entry = entry;
	}

	/**
	 * Begin the journal of a revision of which nothing is in the database. Its row comes
	 * with the first thing that is written to it.
	 */
	static Journal begin(RunContext context, PreparedStep step) throws SQLException {
		long sequence = context.history().nextSequence(context.connection());
		HistoryEntry entry = context.begin(step, sequence, RunState.RUNNING, null);
		return new Journal(context, step, entry, Duration.ZERO);
	}

	/**
	 * Go on with the journal of a run that was broken off.
	 */
	static Journal resume(RunContext context, PreparedStep step, HistoryEntry halfDone) {
		HistoryEntry entry = context.begin(step, halfDone.sequence(), RunState.RUNNING, halfDone.progress());
		Duration before = halfDone.execution().duration();
		Journal journal = new Journal(context, step, entry, (before != null) ? before : Duration.ZERO);
		journal.written = true;
		return journal;
	}

	HistoryEntry entry() {
		return this.entry;
	}

	HistoryEntry.Progress progress() {
		return this.entry.progress();
	}

	/**
	 * Let others see that the run has begun, where nothing says so yet.
	 */
	void announce() throws SQLException {
		if (!this.written) {
			this.context.autoCommit(true);
			write();
		}
	}

	/**
	 * Keep in mind how far the run has come, without writing it.
	 */
	void note(HistoryEntry.Progress progress) {
		this.entry = this.entry.with(RunState.RUNNING, progress);
	}

	/**
	 * Write how far the run has come.
	 */
	void write(HistoryEntry.Progress progress) throws SQLException {
		note(progress);
		write();
	}

	private void write() throws SQLException {
		if (this.written) {
			this.context.history().update(this.context.connection(), this.entry);
		}
		else {
			this.context.history().insert(this.context.connection(), this.entry);
			this.written = true;
		}
	}

	/**
	 * Write the failure. A session that can still do that has seen the statement end, so
	 * the database refused it; where the connection is gone the statement stays in flight
	 * until the next run has looked.
	 * @param cause what the database answered
	 * @return whether the database refused it
	 */
	boolean refused(SQLException cause) {
		return !ConnectionLoss.isShownBy(cause) && failed(cause, this.entry.progress().with(null));
	}

	/**
	 * Write a failure while the connection is there.
	 * @param cause the failure
	 * @param progress how far the run has surely come
	 * @return whether it could be written
	 */
	boolean failed(Exception cause, HistoryEntry.Progress progress) {
		try {
			if (!this.context.connection().getAutoCommit()) {
				this.context.connection().rollback();
				this.context.autoCommit(true);
			}
			this.entry = this.entry.with(RunState.FAILED, progress)
				.ended(RunContext.now(), duration(), cause.getMessage());
			write();
			return true;
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
			return false;
		}
	}

	/**
	 * End the run: the heads and the history in one transaction.
	 */
	HistoryEntry end(HistoryEntry.Progress progress) {
		return end(progress, Ending.COMMITTED);
	}

	/**
	 * End the run: the heads and the history in one transaction.
	 * @param ending who commits it
	 */
	HistoryEntry end(HistoryEntry.Progress progress, Ending ending) {
		Connection connection = this.context.connection();
		boolean ended = false;
		try {
			this.context.autoCommit(false);
			this.entry = this.entry.with(RunState.DONE, progress).ended(RunContext.now(), duration(), null);
			writeEnd();
			if (ending == Ending.COMMITTED) {
				connection.commit();
			}
			ended = true;
			if (ending == Ending.COMMITTED) {
				this.context.autoCommit(true);
			}
			return this.entry;
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("record the end of " + this.step.words(), ex,
					"all its statements are applied, and the next run records it");
		}
		finally {
			if (!ended) {
				this.context.rollBack();
			}
		}
	}

	private void writeEnd() throws SQLException {
		HistoryRepository history = this.context.history();
		if (this.written) {
			history.end(this.context.connection(), this.entry, this.step);
		}
		else {
			history.updateHeads(this.context.connection(), this.step);
			write();
		}
	}

	/**
	 * Return what is in the database and what happens next, in words.
	 * @param known whether it is known that the statement at hand did not take effect
	 */
	String remains(boolean known) {
		if (!known) {
			return applied() + ", and the next run has to find out whether this one took effect";
		}
		if (this.entry.progress().done() == 0) {
			return applied() + ", and the next run begins with this statement";
		}
		String reason = this.step.revision().transactional() ? this.context.databaseName() + " commits DDL implicitly"
				: "the revision runs without a transaction";
		return applied() + " and not rolled back because " + reason + ", and the next run goes on with this statement";
	}

	String applied() {
		int done = this.entry.progress().done();
		return (done == 0) ? "none is applied" : done + ((done == 1) ? " is" : " are") + " applied";
	}

	private Duration duration() {
		return this.before.plus(Duration.between(this.begin, RunContext.now()));
	}

	/**
	 * Who commits the end of a run.
	 */
	enum Ending {

		/**
		 * It is committed at once.
		 */
		COMMITTED,

		/**
		 * The definition that begins the next run commits it, together with the beginning
		 * of that run. Should it be lost until then, the statement that was last in
		 * flight is found to have taken effect.
		 */
		WITH_NEXT

	}

}
