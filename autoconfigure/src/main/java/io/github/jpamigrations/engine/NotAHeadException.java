package io.github.jpamigrations.engine;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A new revision would begin a branch without having been told to.
 */
public final class NotAHeadException extends MigrationsException {

	private final RevisionId revision;

	public NotAHeadException(RevisionId revision) {
		super("Revision " + revision
				+ " is not a head revision; please specify --splice to create a new branch from this revision");
		this.revision = revision;
	}

	/**
	 * Return the revision that the new one would build on.
	 */
	public RevisionId revision() {
		return this.revision;
	}

}
