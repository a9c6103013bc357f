package io.github.jpamigrations.revision;

import io.github.jpamigrations.MigrationsException;

/**
 * A revision depends on one that does not exist.
 */
public final class MissingDependencyException extends MigrationsException {

	private final RevisionId revision;

	private final RevisionId missing;

	private final String location;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param missing the id or branch label that does not exist
	 * @param location the file of the revision
	 */
	public MissingDependencyException(RevisionId revision, RevisionId missing, String location) {
		super("Revision '" + revision + "' in " + location + " depends on '" + missing + "', which does not exist");
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
	 * Return the id or branch label that does not exist.
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
