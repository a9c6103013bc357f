package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The id of a revision, or those that it builds on, do not fit the version table and the
 * history table.
 */
public final class RevisionTooLongException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param location where its file is
	 * @param length how many characters there may be
	 */
	public RevisionTooLongException(RevisionId revision, String location, int length) {
		super("Revision '" + revision + "' in " + location + " has ids of more than " + length + " characters");
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
