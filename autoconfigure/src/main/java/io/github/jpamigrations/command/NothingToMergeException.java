package io.github.jpamigrations.command;

import java.util.List;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Fewer than two revisions are named to be merged.
 */
public final class NothingToMergeException extends MigrationsException {

	private final List<RevisionId> revisions;

	NothingToMergeException(List<RevisionId> revisions) {
		super("A merge needs at least two revisions, there is "
				+ (revisions.isEmpty() ? "none" : "only '" + revisions.get(0) + "'"));
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * Return the revisions that are named.
	 */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

}
