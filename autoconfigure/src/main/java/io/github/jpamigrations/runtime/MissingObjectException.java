package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;

/**
 * A Java revision changes or drops something that the database does not have.
 */
public final class MissingObjectException extends MigrationsException {

	private final String object;

	MissingObjectException(String object) {
		super("The database has no " + object);
		this.object = object;
	}

	/**
	 * Return what is missing, such as {@code column 'age' of 'person'}.
	 */
	public String object() {
		return this.object;
	}

}
