package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision is half-done, and what was asked for neither finishes it nor gives it up.
 */
public final class HalfDoneRevisionException extends MigrationsException {

	private final RevisionId revision;

	private final Direction direction;

	private final int done;

	private final int total;

	HalfDoneRevisionException(HistoryEntry entry) {
		super("The " + entry.direction().text() + " of revision '" + entry.revision() + "' is half-done: "
				+ entry.progress().done() + " of " + entry.progress().total() + " statements are applied");
		this.revision = entry.revision();
		this.direction = entry.direction();
		this.done = entry.progress().done();
		this.total = entry.progress().total();
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.revision;
	}

	/**
	 * Return which way it was run.
	 */
	public Direction direction() {
		return this.direction;
	}

	/**
	 * Return how many of its statements are applied.
	 */
	public int done() {
		return this.done;
	}

	/**
	 * Return how many statements it had.
	 */
	public int total() {
		return this.total;
	}

}
