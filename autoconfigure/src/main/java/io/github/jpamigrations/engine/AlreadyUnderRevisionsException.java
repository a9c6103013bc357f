package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * A database can't be adopted, because there are revisions already.
 */
public final class AlreadyUnderRevisionsException extends MigrationsException {

	private final List<String> locations;

	public AlreadyUnderRevisionsException(List<String> locations) {
		super(locations.isEmpty() ? "The database names revisions already, so it can't be adopted by a base revision"
				: "There are revisions already, such as " + locations.get(0)
						+ ", so the database can't be adopted by a base revision");
		this.locations = List.copyOf(locations);
	}

	/**
	 * Return where the revisions are, empty if only the database names some.
	 */
	public List<String> locations() {
		return this.locations;
	}

}
