package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * A downgrade can't end at a revision that is not applied.
 */
public final class InvalidDowngradeTargetException extends MigrationsException {

	private final String target;

	private final List<RevisionId> current;

	/**
	 * Create the exception.
	 * @param target the target
	 * @param current the heads of the database
	 */
	public InvalidDowngradeTargetException(String target, List<RevisionId> current) {
		super("Destination " + target + " is not a valid downgrade target from current head(s) "
				+ (current.isEmpty() ? "base" : RevisionNames.quoted(current)));
		this.target = target;
		this.current = List.copyOf(current);
	}

	/**
	 * Return the target.
	 */
	public String target() {
		return this.target;
	}

	/**
	 * Return the heads of the database.
	 */
	public List<RevisionId> current() {
		return this.current;
	}

}
