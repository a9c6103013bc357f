package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;

/**
 * A Java revision asks for something that its database can't do.
 */
public final class ImpossibleOperationException extends MigrationsException {

	private final String reason;

	ImpossibleOperationException(String reason) {
		super("The database can't do it: " + reason);
		this.reason = reason;
	}

	/**
	 * Return why not.
	 */
	public String reason() {
		return this.reason;
	}

}
