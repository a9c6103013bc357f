package io.github.jpamigrations.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import io.github.jpamigrations.revision.RevisionId;

/**
 * What the version table and the history table say at one moment.
 *
 * @param versionTableExists whether there is a version table
 * @param historyTableExists whether there is a history table
 * @param heads the heads of the version table
 * @param entries the runs, oldest first
 */
record HistoryState(boolean versionTableExists, boolean historyTableExists, NavigableSet<RevisionId> heads,
		List<HistoryEntry> entries) {

	HistoryState {
		heads = Collections.unmodifiableNavigableSet(new TreeSet<>(heads));
		entries = List.copyOf(entries);
	}

	/**
	 * Return the runs that left something without having ended.
	 */
	List<HistoryEntry> halfDone() {
		return this.entries.stream().filter(HistoryEntry::halfDone).toList();
	}

	/**
	 * Return the run that a new one of the revision has to go on with.
	 */
	Optional<HistoryEntry> halfDone(RevisionId revision) {
		return halfDone().stream().filter((entry) -> entry.revision().equals(revision)).findFirst();
	}

	/**
	 * Return, for each revision that was ever run or stamped, the last run that ended
	 * well.
	 */
	Map<RevisionId, HistoryEntry> settled() {
		Map<RevisionId, HistoryEntry> result = new LinkedHashMap<>();
		this.entries.stream().filter(HistoryEntry::settled).forEach((entry) -> result.put(entry.revision(), entry));
		return result;
	}

}
