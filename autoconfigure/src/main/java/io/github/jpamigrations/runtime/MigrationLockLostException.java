package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The migration lock was lost before a revision was run.
 */
public final class MigrationLockLostException extends MigrationsException {

	private final RevisionId revision;

	MigrationLockLostException(RevisionId revision) {
		super("The migration lock was lost, so revision '" + revision + "' is not run");
		this.revision = revision;
	}

	/**
	 * Return the revision that is not run.
	 */
	public RevisionId revision() {
		return this.revision;
	}

}
