package io.github.jpamigrations.autogenerate;

import io.github.jpamigrations.MigrationsException;

/**
 * The header of a revision says in no known form what it creates or drops.
 */
public final class OwnershipSyntaxException extends MigrationsException {

	private final String location;

	private final String entry;

	public OwnershipSyntaxException(String location, String entry) {
		super("'" + entry + "' in the header of " + location
				+ " is not of the form 'table t', 'column t.c', 'index t.i', 'constraint t.k', 'sequence s' or 'type e'");
		this.location = location;
		this.entry = entry;
	}

	/**
	 * Return where the revision is.
	 */
	public String location() {
		return this.location;
	}

	/**
	 * Return what can't be read.
	 */
	public String entry() {
		return this.entry;
	}

}
