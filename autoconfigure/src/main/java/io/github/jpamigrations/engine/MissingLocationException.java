package io.github.jpamigrations.engine;

import io.github.jpamigrations.MigrationsException;

/**
 * A location that revisions are to be read from does not exist.
 */
public final class MissingLocationException extends MigrationsException {

	private final String location;

	public MissingLocationException(String location) {
		super("The location '" + location + "' of revisions does not exist");
		this.location = location;
	}

	/**
	 * Return the location.
	 */
	public String location() {
		return this.location;
	}

}
