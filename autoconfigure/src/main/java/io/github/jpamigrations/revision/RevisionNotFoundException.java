package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * No revision is known by an id, by the beginning of an id or by a label.
 */
public final class RevisionNotFoundException extends MigrationsException {

	private final String argument;

	private final List<String> nearest;

	/**
	 * Create the exception.
	 * @param argument what was looked for
	 * @param nearest ids and labels that are written much alike
	 */
	public RevisionNotFoundException(String argument, List<String> nearest) {
		super("Can't locate revision identified by '" + argument + "'");
		this.argument = argument;
		this.nearest = List.copyOf(nearest);
	}

	/**
	 * Return what was looked for.
	 */
	public String argument() {
		return this.argument;
	}

	/**
	 * Return ids and labels that are written much alike.
	 */
	public List<String> nearest() {
		return this.nearest;
	}

}
