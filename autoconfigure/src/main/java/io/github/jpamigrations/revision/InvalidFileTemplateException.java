package io.github.jpamigrations.revision;

import io.github.jpamigrations.MigrationsException;

/**
 * A text can't be the template for names of revision files.
 */
public final class InvalidFileTemplateException extends MigrationsException {

	private final String template;

	private final String problem;

	/**
	 * Create the exception.
	 * @param template the text
	 * @param problem what is wrong with it, as the end of a sentence
	 */
	public InvalidFileTemplateException(String template, String problem) {
		super("The file template '" + template + "' " + problem);
		this.template = template;
		this.problem = problem;
	}

	/**
	 * Return the text.
	 */
	public String template() {
		return this.template;
	}

	/**
	 * Return what is wrong with it, as the end of a sentence.
	 */
	public String problem() {
		return this.problem;
	}

}
