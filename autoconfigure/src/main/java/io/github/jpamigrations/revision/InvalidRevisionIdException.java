package io.github.jpamigrations.revision;

import io.github.jpamigrations.MigrationsException;

/**
 * A text can't be the id of a revision.
 */
public final class InvalidRevisionIdException extends MigrationsException {

	private final String id;

	private final String problem;

	/**
	 * Create the exception.
	 * @param id the text
	 * @param problem what is wrong with it, as the end of a sentence
	 */
	public InvalidRevisionIdException(String id, String problem) {
		super("The revision id '" + id + "' " + problem);
		this.id = id;
		this.problem = problem;
	}

	/**
	 * Return the text.
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return what is wrong with it, as the end of a sentence.
	 */
	public String problem() {
		return this.problem;
	}

}
