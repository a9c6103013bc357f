package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * The connection details for revisions give no data source: the URL is none, or its
 * driver is not there.
 *
 * @since 0.1.0
 */
public final class InvalidConnectionDetailsException extends MigrationsException {

	private final String problem;

	InvalidConnectionDetailsException(String problem) {
		super("The connection details for revisions can't be used: " + problem);
		this.problem = problem;
	}

	/**
	 * Return what is wrong with them, without secrets.
	 */
	public String problem() {
		return this.problem;
	}

}
