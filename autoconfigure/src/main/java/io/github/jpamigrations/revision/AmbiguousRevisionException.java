package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * The beginning of an id fits several revisions.
 */
public final class AmbiguousRevisionException extends MigrationsException {

	private final String argument;

	private final List<RevisionId> matches;

	/**
	 * Create the exception.
	 * @param argument the beginning of an id
	 * @param matches the ids that begin with it
	 */
	public AmbiguousRevisionException(String argument, List<RevisionId> matches) {
		super("Multiple revisions start with '" + argument + "': " + RevisionNames.quoted(matches));
		this.argument = argument;
		this.matches = List.copyOf(matches);
	}

	/**
	 * Return the beginning of an id.
	 */
	public String argument() {
		return this.argument;
	}

	/**
	 * Return the ids that begin with it.
	 */
	public List<RevisionId> matches() {
		return this.matches;
	}

}
