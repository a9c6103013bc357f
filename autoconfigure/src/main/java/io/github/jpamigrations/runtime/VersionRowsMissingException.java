package io.github.jpamigrations.runtime;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The version table was changed by somebody else: revisions are applied by the history
 * that it does not have. To run them again could do harm.
 */
public final class VersionRowsMissingException extends MigrationsException {

	private final List<RevisionId> revisions;

	VersionRowsMissingException(Collection<RevisionId> revisions) {
		super("By the history applied, but not in the version table: "
				+ revisions.stream().map((revision) -> "'" + revision + "'").collect(Collectors.joining(", ")));
		this.revisions = List.copyOf(revisions);
	}

	/**
	 * Return the revisions, in the order in which they were applied.
	 */
	public List<RevisionId> revisions() {
		return this.revisions;
	}

}
