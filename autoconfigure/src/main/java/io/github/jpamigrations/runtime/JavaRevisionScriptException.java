package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision that is written in Java is to be part of a script.
 */
public final class JavaRevisionScriptException extends MigrationsException {

	private final RevisionId revision;

	JavaRevisionScriptException(RevisionId revision, String location) {
		super("Revision '" + revision + "' is written in Java (" + location + ") and can't be written as a script");
		this.revision = revision;
	}

	/**
	 * Return the revision.
	 */
	public RevisionId revision() {
		return this.revision;
	}

}
