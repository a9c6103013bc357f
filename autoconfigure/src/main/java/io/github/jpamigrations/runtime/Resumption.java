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
		boolean tookEffect = switch (outcome(inFlight)) {
			case EXECUTED -> true;
			case NOT_EXECUTED -> false;
			case UNKNOWN -> answer(inFlight);
		};
		logger.info("When the last run ended, {} was in flight; it {}", position(inFlight),
				tookEffect ? "took effect" : "did not take effect");
		return tookEffect;
	}

	private Fingerprint.Outcome outcome(HistoryEntry.InFlight inFlight) throws SQLException {
		if (inFlight.number() > this.step.total()) {
			return Fingerprint.Outcome.UNKNOWN;
		}
		RevisionStatement statement = this.step.statements().get(inFlight.number() - 1);
		if (!statement.checksum().equals(inFlight.checksum())) {
			return Fingerprint.Outcome.UNKNOWN;
		}
		if (inFlight.fingerprint() == null) {
			return statement.repeatable() ? Fingerprint.Outcome.NOT_EXECUTED : Fingerprint.Outcome.UNKNOWN;
		}
		return this.context.fingerprint().compare(this.context.connection(), statement, inFlight.fingerprint());
	}

	private boolean answer(HistoryEntry.InFlight inFlight) {
		return switch (this.context.inFlight()) {
			case DONE -> true;
			case AGAIN -> false;
			case ASK -> throw new InFlightStatementException(position(inFlight));
		};
	}

	private StatementPosition position(HistoryEntry.InFlight inFlight) {
		if (inFlight.number() <= this.step.total()) {
			return this.step.position(this.step.statements().get(inFlight.number() - 1));
		}
		return new StatementPosition(this.step.revision().id(), this.step.direction(), this.step.revision().location(),
				1, inFlight.number(), this.progress.total(), "");
	}

}
