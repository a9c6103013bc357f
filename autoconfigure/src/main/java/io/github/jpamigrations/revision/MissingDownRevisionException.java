package io.github.jpamigrations.revision;

import io.github.jpamigrations.MigrationsException;

/**
 * A revision builds on one that does not exist.
 */
public final class MissingDownRevisionException extends MigrationsException {

	private final RevisionId revision;

	private final RevisionId missing;

	private final String location;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param missing the down revision that does not exist
	 * @param location the file of the revision
	 */
	public MissingDownRevisionException(RevisionId revision, RevisionId missing, String location) {
		super("Revision '" + revision + "' in " + location + " has the down revision '" + missing
				+ "', which does not exist");
		this.revision = revision;
		this.missing = missing;
		this.location = location;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.revision;
	}

	/**
	 * Return the down revision that does not exist.
	 */
	public RevisionId missing() {
		return this.missing;
	}

	/**
	 * Return the file of the revision.
	 */
	public String location() {
		return this.location;
	}

}
