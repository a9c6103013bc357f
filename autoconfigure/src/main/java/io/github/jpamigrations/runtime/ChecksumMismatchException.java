package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The statements of an applied revision are no longer those that were run.
 */
public final class ChecksumMismatchException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param location where its file is
	 */
	public ChecksumMismatchException(RevisionId revision, String location) {
		super("The upgrade statements of revision '" + revision + "' in " + location
				+ " were changed after they had been applied");
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
