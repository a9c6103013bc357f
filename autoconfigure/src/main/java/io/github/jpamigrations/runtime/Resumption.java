package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how many statements of a half-done run are in the database.
 */
final class Resumption {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final RunContext context;

	private final PreparedStep step;

	private final HistoryEntry.Progress progress;

	Resumption(RunContext context, PreparedStep step, HistoryEntry halfDone) {
		this.context = context;
		this.step = step;
		this.progress = halfDone.progress();
	}

	/**
	 * Check that the statements that are in the database are still those of the file.
	 */
	void checkUnchanged() {
		int done = this.progress.done();
		if (done > this.step.total() || !Objects.equals(this.step.checksumOf(done), this.progress.doneChecksum())) {
			throw new EditedStatementsException(this.step.revision().id(), this.step.revision().location(), done);
		}
	}

	/**
	 * Return how many statements are in the database.
	 */
	int done() throws SQLException {
		int done = this.progress.done();
		if (done < this.step.total()) {
			this.context.fingerprint().removeLeftovers(this.context.connection(), this.step.statements().get(done));
		}
		HistoryEntry.InFlight inFlight = this.progress.inFlight();
		if (inFlight != null && tookEffect(inFlight)) {
			done = inFlight.number();
		}
		if (done > this.step.total()) {
			throw new EditedStatementsException(this.step.revision().id(), this.step.revision().location(), done);
		}
		report(done);
		return done;
	}

	private void report(int done) {
		if (done == this.step.total()) {
			logger.info("Resuming {}: all {} statements are in the database, only its end is to be recorded",
					this.step.words(), done);
			return;
		}
		StatementPosition next = this.step.position(this.step.statements().get(done));
		logger.info("Resuming with {}; {}", next, switch (done) {
			case 0 -> "none is in the database";
			case 1 -> "1 is in the database and not run again";
			default -> done + " are in the database and not run again";
		});
	}

	private boolean tookEffect(HistoryEntry.InFlight inFlight) throws SQLException {
		RevisionStatement statement = (inFlight.number() <= this.step.total())
				? this.step.statements().get(inFlight.number() - 1) : null;
		return this.context.tookEffect(inFlight, statement, position(inFlight));
	}

	private StatementPosition position(HistoryEntry.InFlight inFlight) {
		if (inFlight.number() <= this.step.total()) {
			return this.step.position(this.step.statements().get(inFlight.number() - 1));
		}
		return new StatementPosition(this.step.revision().id(), this.step.direction(), this.step.revision().location(),
				1, inFlight.number(), this.progress.total(), "");
	}

}
