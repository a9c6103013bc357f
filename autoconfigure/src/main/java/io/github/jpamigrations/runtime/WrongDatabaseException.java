package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A revision is written for another database than the connected one.
 */
public final class WrongDatabaseException extends MigrationsException {

	private final RevisionId revision;

	private final String location;

	private final String expected;

	private final String actual;

	/**
	 * Create the exception.
	 * @param revision the revision
	 * @param location where its file is
	 * @param expected the database that it is written for
	 * @param actual the connected database
	 */
	public WrongDatabaseException(RevisionId revision, String location, String expected, String actual) {
		super("Revision '" + revision + "' in " + location + " is written for '" + expected
				+ "', but the connected database is '" + actual + "'");
		this.revision = revision;
		this.location = location;
		this.expected = expected;
		this.actual = actual;
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

	/**
	 * Return the id of the database that it is written for.
	 */
	public String expected() {
		return this.expected;
	}

	/**
	 * Return the id of the connected database.
	 */
	public String actual() {
		return this.actual;
	}

}
