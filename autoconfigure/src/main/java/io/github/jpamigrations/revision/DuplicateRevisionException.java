package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * Several files have the same id.
 */
public final class DuplicateRevisionException extends MigrationsException {

	private final RevisionId id;

	private final List<String> locations;

	/**
	 * Create the exception.
	 * @param id the id
	 * @param locations the files
	 */
	public DuplicateRevisionException(RevisionId id, List<String> locations) {
		super("Revision '" + id + "' is present more than once, in " + String.join(" and ", locations));
		this.id = id;
		this.locations = List.copyOf(locations);
	}

	/**
	 * Return the id.
	 */
	public RevisionId id() {
		return this.id;
	}

	/**
	 * Return the files.
	 */
	public List<String> locations() {
		return this.locations;
	}

}
