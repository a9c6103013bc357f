package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A downgrade would have to go back over a revision that has no downgrade.
 */
public final class IrreversibleRevisionException extends MigrationsException {

	private final RevisionId revision;

	/**
	 * Create the exception.
	 * @param revision the revision that has no downgrade
	 */
	public IrreversibleRevisionException(RevisionId revision) {
		super("Revision '" + revision + "' has no downgrade");
		this.revision = revision;
	}

	/**
	 * Return the revision that has no downgrade.
	 */
	public RevisionId revision() {
		return this.revision;
	}

}
