package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A half-done revision can't be resumed, since statements that are already applied were
 * changed.
 */
public final class EditedStatementsException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	private final int done;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param location where its file is
	 * @param done how many of its statements are applied
	 */
	public EditedStatementsException(RevisionId revision, String location, int done) {
		super("The first " + done + " statements of revision '" + revision + "' in " + location
				+ " are applied and were changed afterwards");
		this.revision = revision;
		this.location = location;
		this.done = done;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.revision;
	}

	/**
	 * Return where its file is.
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Return how many of its statements are applied.
	 */
	public int done() {
		return this.done;
	}

}
