package io.github.jpamigrations.revision;

import java.util.List;

import io.github.jpamigrations.MigrationsException;

/**
 * Two revisions claim the same branch label, or a label is also the id of a revision.
 */
public final class DuplicateBranchLabelException extends MigrationsException {

	private final String label;

	private final List<RevisionId> revisions;

	private final List<String> locations;

	/**
	 * Create the exception.
	 * @param label the label
	 * @param revisions the revisions
	 * @param locations their files
	 */
	public DuplicateBranchLabelException(String label, List<RevisionId> revisions, List<String> locations) {
		super("Branch name '" + label + "' in " + locations.get(1) + " is already used by revision '" + revisions.get(0)
				+ "' in " + locations.get(0));
		this.label = label;
		this.revisions = List.copyOf(revisions);
		this.locations = List.copyOf(locations);
	}

	/**
	 * Return the label.
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return the revisions.
	 */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

	/**
	 * Return their files.
	 */
	public List<String> locations() {
		return this.locations;
	}

}
