package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

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

	private final Instant begin;

	private final Duration before;

	private HistoryEntry entry;

	private JournaledRun(RunContext context, PreparedStep step, HistoryEntry entry, Duration before) {
		this.context = context;
		this.step = step;
		this.begin = entry.execution().installedOn();
		this.before = before;
		this.entry = entry;
	}

	/**
	 * Begin the run of a revision of which nothing is in the database.
	 */
	static JournaledRun begin(RunContext context, PreparedStep step) throws SQLException {
		long sequence = context.history().nextSequence(context.connection());
		HistoryEntry entry = context.begin(step, sequence, RunState.RUNNING, 0);
		context.history().insert(context.connection(), entry);
		return new JournaledRun(context, step, entry, Duration.ZERO);
	}

	/**
	 * Go on with a run that was broken off.
	 */
	static JournaledRun resume(RunContext context, PreparedStep step, HistoryEntry halfDone) throws SQLException {
		Resumption resumption = new Resumption(context, step, halfDone);
		resumption.checkUnchanged();
		HistoryEntry entry = context.begin(step, halfDone.sequence(), RunState.RUNNING, halfDone.progress().done());
		Duration before = halfDone.execution().duration();
		JournaledRun run = new JournaledRun(context, step, entry, (before != null) ? before : Duration.ZERO);
		// Names in the statement in flight may depend on it.
		run.replaySession();
		run.write(run.progress(resumption.done(), null));
		return run;
	}

	HistoryEntry run() {
		for (RevisionStatement statement : this.step.statements()) {
			if (statement.number() > this.entry.progress().done()) {
				run(statement);
			}
		}
		end();
		return this.entry;
	}

	private void run(RevisionStatement statement) {
		try {
			runAndRecord(statement);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("record " + this.step.position(statement), ex,
					applied() + ", and the next run finds out whether this one is as well");
		}
	}

	private void runAndRecord(RevisionStatement statement) throws SQLException {
		switch (statement.kind()) {
			case ROWS -> {
				this.context.autoCommit(false);
				execute(statement);
				write(progress(statement.number(), null));
				this.context.connection().commit();
			}
			case SESSION -> {
				this.context.autoCommit(true);
				execute(statement);
				this.entry = this.entry.with(RunState.RUNNING, progress(statement.number(), null));
			}
			case DEFINITION, OTHER, TRANSACTION -> runInFlight(statement);
		}
	}

	private void runInFlight(RevisionStatement statement) throws SQLException {
		this.context.autoCommit(true);
		String fingerprint = this.context.fingerprint().of(this.context.connection(), statement);
		write(progress(statement.number() - 1,
				new HistoryEntry.InFlight(statement.number(), statement.checksum(), fingerprint)));
		execute(statement);
		HistoryEntry.Progress done = progress(statement.number(), null);
		if (fingerprint != null) {
			// The definitions say as much as a row would, until the next one is written.
			this.entry = this.entry.with(RunState.RUNNING, done);
		}
		else {
			write(done);
		}
	}

	/**
	 * Bring the session to where the run was broken off. A failure here leaves the
	 * journal alone, which may know of a statement in flight.
	 */
	private void replaySession() {
		int done = this.entry.progress().done();
		for (RevisionStatement statement : this.step.statements().subList(0, done)) {
			try {
				if (statement.kind() == StatementKind.SESSION) {
					this.context.execute(this.step, statement);
				}
			}
			catch (SQLException ex) {
				throw new StatementFailedException(this.step.position(statement), remains(statement, true), ex);
			}
		}
	}

	private void execute(RevisionStatement statement) {
		try {
			this.context.execute(this.step, statement);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(this.step.position(statement), remains(statement, refused(ex)), ex);
		}
	}

	/**
	 * Write the failure. A session that can still do that has seen the statement end, so
	 * the database refused it; where the connection is gone the statement stays in flight
	 * until the next run has looked.
	 */
	private boolean refused(SQLException cause) {
		if (cause.getSQLState() != null && cause.getSQLState().startsWith("08")) {
			return false;
		}
		try {
			if (!this.context.connection().getAutoCommit()) {
				this.context.connection().rollback();
				this.context.autoCommit(true);
			}
			this.entry = this.entry.with(RunState.FAILED, progress(this.entry.progress().done(), null))
				.ended(RunContext.now(), duration(), cause.getMessage());
			this.context.history().update(this.context.connection(), this.entry);
			return true;
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
			return false;
		}
	}

	private String remains(RevisionStatement failed, boolean refused) {
		if (!refused && failed.kind() != StatementKind.ROWS && failed.kind() != StatementKind.SESSION) {
			return applied() + ", and the next run has to find out whether this one took effect";
		}
		if (this.entry.progress().done() == 0) {
			return applied() + ", and the next run begins with this statement";
		}
		String reason = this.step.revision().transactional() ? this.context.databaseName() + " commits DDL implicitly"
				: "the revision runs without a transaction";
		return applied() + " and not rolled back because " + reason + ", and the next run goes on with this statement";
	}

	private String applied() {
		int done = this.entry.progress().done();
		return (done == 0) ? "none is applied" : done + ((done == 1) ? " is" : " are") + " applied";
	}

	private void end() {
		Connection connection = this.context.connection();
		boolean committed = false;
		try {
			this.context.autoCommit(false);
			this.context.history().updateHeads(connection, this.step.removes(), this.step.adds());
			this.entry = this.entry.with(RunState.DONE, progress(this.step.total(), null))
				.ended(RunContext.now(), duration(), null);
			this.context.history().update(connection, this.entry);
			connection.commit();
			committed = true;
			this.context.autoCommit(true);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("record the end of " + this.step.words(), ex,
					"all its statements are applied, and the next run records it");
		}
		finally {
			if (!committed) {
				this.context.rollBack();
			}
		}
	}

	private Duration duration() {
		return this.before.plus(Duration.between(this.begin, RunContext.now()));
	}

	private HistoryEntry.Progress progress(int done, HistoryEntry.@Nullable InFlight inFlight) {
		return new HistoryEntry.Progress(this.step.total(), done, this.step.checksumOf(done), inFlight);
	}

	private void write(HistoryEntry.Progress progress) throws SQLException {
		this.entry = this.entry.with(RunState.RUNNING, progress);
		this.context.history().update(this.context.connection(), this.entry);
	}

}
