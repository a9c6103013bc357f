package io.github.jpamigrations.revision;

import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;

/**
 * Revisions build on or depend on each other in a circle.
 */
public final class RevisionCycleException extends MigrationsException {

	private final List<RevisionId> ids;

	private final List<String> locations;

	/**
	 * Create the exception.
	 * @param cycle the revisions, each of which builds on or depends on the next, the
	 * last one on the first
	 */
	public RevisionCycleException(List<Revision> cycle) {
		super("Cycle is detected in revisions (" + cycle.stream()
			.map((revision) -> "'" + revision.id() + "' in " + revision.location())
			.collect(Collectors.joining(", ")) + ")");
		this.ids = cycle.stream().map(Revision::id).toList();
		this.locations = cycle.stream().map(Revision::location).toList();
	}

	/**
	 * Return the ids of the revisions in the circle.
	 */
	public List<RevisionId> ids() {
		return this.ids;
	}

	/**
	 * Return the files of the revisions in the circle.
	 */
	public List<String> locations() {
		return this.locations;
	}

}
