package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Somebody who does not take the migration lock has changed the version table during a
 * run.
 */
public final class VersionTableChangedException extends MigrationsException {

	private final RevisionId revision;

	VersionTableChangedException(RevisionId revision) {
		super("Revision '" + revision + "' disappeared from the version table during the run");
		this.revision = revision;
	}

	/**
	 * Return the head that is no longer there.
	 */
	public RevisionId revision() {
		return this.revision;
	}

}
