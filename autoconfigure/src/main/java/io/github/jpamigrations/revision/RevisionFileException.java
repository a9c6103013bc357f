package io.github.jpamigrations.revision;

import io.github.jpamigrations.MigrationsException;

/**
 * A revision file can't be read, or a revision can't be written as one.
 */
public final class RevisionFileException extends MigrationsException {

	private final String location;

	private final int line;

	private final String problem;

	/**
	 * Create the exception.
	 * @param location the file
	 * @param line the line, counted from one
	 * @param problem what is wrong there, as a sentence without its end
	 */
	public RevisionFileException(String location, int line, String problem) {
		super(location + ":" + line + ": " + problem);
		this.location = location;
		this.line = line;
		this.problem = problem;
	}

	/**
	 * Return the file.
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Return the line, counted from one.
	 */
	public int line() {
		return this.line;
	}

	/**
	 * Return what is wrong there.
	 */
	public String problem() {
		return this.problem;
	}

}
