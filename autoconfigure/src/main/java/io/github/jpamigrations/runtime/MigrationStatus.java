package io.github.jpamigrations.runtime;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Where a database stands, at one moment.
 *
 * @param current the heads of the database
 * @param heads the heads of the revisions
 * @param pending the revisions that an upgrade to the heads would run, in order
 * @param unknown the heads of the database that no file has
 * @param ahead whether the database has all of our revisions and later ones that we do
 * not know
 * @param history the runs, oldest first
 */
public record MigrationStatus(Set<RevisionId> current, Set<RevisionId> heads, List<Revision> pending,
		Set<RevisionId> unknown, boolean ahead, List<HistoryEntry> history) {

	public MigrationStatus {
		current = Collections.unmodifiableSet(new LinkedHashSet<>(current));
		heads = Collections.unmodifiableSet(new LinkedHashSet<>(heads));
		pending = List.copyOf(pending);
		unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
		history = List.copyOf(history);
	}

	/**
	 * Return the runs that left something in the database without having ended.
	 */
	public List<HistoryEntry> halfDone() {
		return this.history.stream().filter(HistoryEntry::halfDone).toList();
	}

	/**
	 * Return whether an upgrade to the heads would find nothing to do.
	 */
	public boolean upToDate() {
		return this.pending.isEmpty() && this.unknown.isEmpty() && halfDone().isEmpty();
	}

}
