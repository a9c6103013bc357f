package io.github.jpamigrations.engine;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision was generated and applied, and the same one would be generated again: the
 * comparison does not come to rest, and every restart would write one more file.
 */
public final class RepeatedGenerationException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	public RepeatedGenerationException(RevisionId revision, String location) {
		super("Revision " + revision + " (" + location
				+ ") has just been generated and applied, and the model still differs from the database in the same way");
		this.revision = revision;
		this.location = location;
	}

	/**
	 * Return the revision that made no difference.
	 */
	public RevisionId revision() {
		return this.revision;
	}

	/**
	 * Return where it is.
	 */
	public String location() {
		return this.location;
	}

}
