package io.github.jpamigrations.runtime;

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

	int done() {
		int done = this.progress.done();
		checkUnchanged(done);
		HistoryEntry.InFlight inFlight = this.progress.inFlight();
		if (inFlight != null) {
			done += tookEffect(inFlight) ? 1 : 0;
			checkUnchanged(done);
		}
		logger.info("Resuming {} of {} after statement {} of {}", this.step.direction().text(),
				this.step.revision().id(), done, this.step.total());
		return done;
	}

	private void checkUnchanged(int done) {
		boolean unchanged = done <= this.step.total() && (done > this.progress.done()
				|| Objects.equals(this.step.checksumOf(done), this.progress.doneChecksum()));
		if (!unchanged) {
			throw new EditedStatementsException(this.step.revision().id(), this.step.revision().location(), done);
		}
	}

	private boolean tookEffect(HistoryEntry.InFlight inFlight) {
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
