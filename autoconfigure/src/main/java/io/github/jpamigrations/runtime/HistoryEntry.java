package io.github.jpamigrations.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One run of a revision, as the history table has it.
 *
 * @param sequence the number of the run, growing with time
 * @param revision the revision
 * @param downRevisions what the revision builds on, so that a release that does not have
 * its file still knows its place
 * @param direction which way it was run
 * @param message the message of the revision
 * @param checksum the checksum of the statements with its format number
 * @param rawHash the hash of the bytes of the file
 * @param state how far it has come
 * @param progress the statements that are done and in flight
 * @param execution who, when and how long
 * @param error what the database answered to the statement that failed
 */
public record HistoryEntry(long sequence, RevisionId revision, List<RevisionId> downRevisions, Direction direction,
		String message, @Nullable String checksum, @Nullable String rawHash, RunState state, Progress progress,
		Execution execution, @Nullable String error) {

	public HistoryEntry {
		downRevisions = List.copyOf(downRevisions);
	}

	/**
	 * Return whether the run left something in the database without having ended: it has
	 * to be resumed or given up.
	 */
	public boolean halfDone() {
		return this.state.halfDone(this.progress.done() > 0 || this.progress.inFlight() != null);
	}

	/**
	 * Return whether the run has ended and says that the revision is in the database.
	 */
	public boolean applied() {
		return settled() && this.direction == Direction.UPGRADE;
	}

	/**
	 * Return how far the run has come, in words.
	 */
	public String summary() {
		String statements = this.progress.done() + " of " + this.progress.total() + " statements";
		return (this.execution.duration() != null) ? statements + " in " + this.execution.duration().toMillis() + " ms"
				: statements;
	}

	/**
	 * Return how far an unfinished run has come and what stopped it, in words.
	 */
	public String standing() {
		String done = this.direction.text() + ", " + this.progress.done() + " of " + this.progress.total()
				+ " statements done";
		return (this.error != null) ? done + ", then: " + ServerMessage.firstLine(this.error) : done;
	}

	HistoryEntry with(RunState state, Progress progress) {
		return new HistoryEntry(this.sequence, this.revision, this.downRevisions, this.direction, this.message,
				this.checksum, this.rawHash, state, progress, this.execution, this.error);
	}

	HistoryEntry ended(Instant when, Duration duration, @Nullable String error) {
		Execution ended = new Execution(this.execution.installedBy(), this.execution.installedOn(), when, duration);
		return new HistoryEntry(this.sequence, this.revision, this.downRevisions, this.direction, this.message,
				this.checksum, this.rawHash, this.state, this.progress, ended, error);
	}

	/**
	 * Return whether the run has ended and says that the revision is in the database or
	 * no longer is.
	 */
	public boolean settled() {
		return this.state.settled();
	}

	/**
	 * The statements of a run.
	 *
	 * @param total how many there are
	 * @param done how many are in the database
	 * @param doneChecksum the checksum of those that are, absent for none
	 * @param inFlight the one that was handed to the database without an answer yet
	 */
	public record Progress(int total, int done, @Nullable String doneChecksum, @Nullable InFlight inFlight) {

		Progress with(@Nullable InFlight other) {
			return new Progress(this.total, this.done, this.doneChecksum, other);
		}

	}

	/**
	 * A statement that was handed to the database.
	 *
	 * @param number its number, counted from one
	 * @param checksum its checksum
	 * @param fingerprint the hash of the definitions that it names, taken before it ran;
	 * absent where they would not show whether it took effect
	 */
	public record InFlight(int number, String checksum, @Nullable String fingerprint) {

	}

	/**
	 * The circumstances of a run.
	 *
	 * @param installedBy who ran it
	 * @param installedOn when it began
	 * @param finishedOn when it ended
	 * @param duration how long it took
	 */
	public record Execution(String installedBy, Instant installedOn, @Nullable Instant finishedOn,
			@Nullable Duration duration) {

	}

}
