package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision that is to be run has still to be reviewed by a person.
 */
public final class ReviewPendingException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param location where its file is
	 */
	public ReviewPendingException(RevisionId revision, String location) {
		super("Revision '" + revision + "' in " + location + " is pending review");
		this.revision = revision;
		this.location = location;
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

}
