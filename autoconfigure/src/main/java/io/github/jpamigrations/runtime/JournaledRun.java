package io.github.jpamigrations.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Runs a revision statement by statement and keeps in the history table how far it has
 * come, for databases that commit DDL implicitly and for revisions without a transaction.
 * Rows commit together with the journal; definitions have a journal row before them, so
 * that a later run knows which statement was in flight. Nothing here ever rolls back over
 * DDL: H2 keeps a rolled back sequence in a broken state.
 */
final class JournaledRun {

	private final RunContext context;

	private final PreparedStep step;

	private final Journal journal;

	private JournaledRun(RunContext context, PreparedStep step, Journal journal) {
		this.context = context;
		this.step = step;
		this.journal = journal;
	}

	/**
	 * Begin the run of a revision of which nothing is in the database.
	 */
	static JournaledRun begin(RunContext context, PreparedStep step) throws SQLException {
		return new JournaledRun(context, step, Journal.begin(context, step));
	}

	/**
	 * Go on with a run that was broken off.
	 */
	static JournaledRun resume(RunContext context, PreparedStep step, HistoryEntry halfDone) throws SQLException {
		Resumption resumption = new Resumption(context, step, halfDone);
		resumption.checkUnchanged();
		JournaledRun run = new JournaledRun(context, step, Journal.resume(context, step, halfDone));
		// Names in the statement in flight may depend on it.
		run.replaySession(halfDone.progress().done());
		run.journal.write(run.progress(resumption.done(), null));
		return run;
	}

	/**
	 * Run what is left of it.
	 * @param ending who commits the end
	 */
	HistoryEntry run(Journal.Ending ending) {
		for (RevisionStatement statement : this.step.statements()) {
			if (statement.number() > this.journal.progress().done()) {
				run(statement);
			}
		}
		return this.journal.end(progress(this.step.total(), null), ending);
	}

	private void run(RevisionStatement statement) {
		try {
			runAndRecord(statement);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("record " + this.step.position(statement), ex,
					this.journal.applied() + ", and the next run finds out whether this one is as well");
		}
	}

	private void runAndRecord(RevisionStatement statement) throws SQLException {
		switch (statement.kind()) {
			case ROWS -> {
				this.journal.announce();
				this.context.autoCommit(false);
				execute(statement);
				this.journal.write(progress(statement.number(), null));
				this.context.connection().commit();
			}
			case SESSION -> {
				this.journal.announce();
				this.context.autoCommit(true);
				execute(statement);
				this.context.fingerprint().forget();
				this.journal.note(progress(statement.number(), null));
			}
			case DEFINITION, OTHER, TRANSACTION -> runInFlight(statement);
		}
	}

	private void runInFlight(RevisionStatement statement) throws SQLException {
		try {
			String fingerprint = this.context.fingerprint().before(this.context.connection(), statement);
			boolean committed = fingerprint != null && this.context.dialect().definitionsCommitFirst();
			this.context.autoCommit(!committed);
			this.journal.write(progress(statement.number() - 1,
					new HistoryEntry.InFlight(statement.number(), statement.checksum(), fingerprint)));
			execute(statement);
			HistoryEntry.Progress done = progress(statement.number(), null);
			if (fingerprint != null) {
				// The definitions say as much as a row would, until the next one is
				// written.
				this.journal.note(done);
			}
			else {
				this.journal.write(done);
			}
		}
		catch (SQLException | RuntimeException ex) {
			// Only rows of ours can be open here, and they are true.
			this.context.keep();
			throw ex;
		}
	}

	/**
	 * Bring the session to where the run was broken off. A failure here leaves the
	 * journal alone, which may know of a statement in flight.
	 */
	private void replaySession(int done) {
		this.context.fingerprint().forget();
		for (RevisionStatement statement : this.step.statements().subList(0, done)) {
			try {
				if (statement.kind() == StatementKind.SESSION) {
					this.context.execute(this.step, statement);
				}
			}
			catch (SQLException ex) {
				throw new StatementFailedException(this.step.position(statement), this.journal.remains(true), ex);
			}
		}
	}

	private void execute(RevisionStatement statement) {
		try {
			this.context.execute(this.step, statement);
		}
		catch (SQLException ex) {
			if (statement.kind() != StatementKind.ROWS) {
				// A statement that can't be parsed has not committed the journal.
				this.context.keep();
			}
			boolean known = this.journal.refused(ex) || statement.kind() == StatementKind.ROWS
					|| statement.kind() == StatementKind.SESSION;
			throw new StatementFailedException(this.step.position(statement), this.journal.remains(known), ex);
		}
	}

	private HistoryEntry.Progress progress(int done, HistoryEntry.@Nullable InFlight inFlight) {
		return new HistoryEntry.Progress(this.step.total(), done, this.step.checksumOf(done), inFlight);
	}

}
