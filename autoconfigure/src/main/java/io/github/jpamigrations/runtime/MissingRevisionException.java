package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision is applied that no file has.
 */
public final class MissingRevisionException extends MigrationsException {

	private final RevisionId appliedId;

	/**
	 * Create the exception.
	 * @param appliedId the revision that the database names
	 */
	public MissingRevisionException(RevisionId appliedId) {
		super("Can't locate revision identified by '" + appliedId + "'");
		this.appliedId = appliedId;
	}

	/**
	 * Return the revision that the database names.
	 */
	public RevisionId appliedId() {
		return this.appliedId;
	}

}
