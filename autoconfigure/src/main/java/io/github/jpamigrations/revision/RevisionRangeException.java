package io.github.jpamigrations.revision;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.MigrationsException;

/**
 * The two ends of a range of revisions do not lie in a line.
 */
public final class RevisionRangeException extends MigrationsException {

	private final List<RevisionId> from;

	private final List<RevisionId> to;

	/**
	 * Create the exception.
	 * @param from the lower end
	 * @param to the upper end
	 */
	public RevisionRangeException(Set<RevisionId> from, Set<RevisionId> to) {
		super("Requested range " + RevisionNames.plain(from) + ":" + RevisionNames.plain(to)
				+ " does not refer to ancestor/descendant revisions along the same branch");
		this.from = List.copyOf(from);
		this.to = List.copyOf(to);
	}

	/**
	 * Return the lower end.
	 */
	public List<RevisionId> from() {
		return this.from;
	}

	/**
	 * Return the upper end.
	 */
	public List<RevisionId> to() {
		return this.to;
	}

}
