package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;

/**
 * The version table or the history table can't have the name that it is given: none, or
 * that of the other one.
 *
 * @since 0.1.0
 */
public final class InvalidTableNameException extends MigrationsException {

	private final String table;

	private final String name;

	/**
	 * Create the exception.
	 * @param table which table, {@code version} or {@code history}
	 * @param name the name that it can't have
	 */
	InvalidTableNameException(String table, String name) {
		super("The " + table + " table can't be named '" + name + "'");
		this.table = table;
		this.name = name;
	}

	/**
	 * Return which table it is, {@code version} or {@code history}.
	 */
	public String table() {
		return this.table;
	}

	/**
	 * Return the name that it can't have.
	 */
	public String name() {
		return this.name;
	}

}
