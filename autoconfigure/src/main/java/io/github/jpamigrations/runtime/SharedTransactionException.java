package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * All revisions of a run are to share one transaction, and one of them can't.
 */
public final class SharedTransactionException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	SharedTransactionException(RevisionId revision, String location) {
		super("Revision '" + revision + "' in " + location
				+ " runs without a transaction and can't share one with the other revisions of the run");
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
