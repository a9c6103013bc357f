package io.github.jpamigrations.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;

/**
 * Tells heads of a later release, whose files we do not have, from heads that have
 * nothing to do with ours: the history table keeps what each revision builds on.
 */
final class Lineage {

	private final RevisionGraph graph;

	private final Map<RevisionId, HistoryEntry> settled;

	private final Set<RevisionId> known;

	private final Set<RevisionId> unknown;

	Lineage(RevisionGraph graph, HistoryState state) {
		this.graph = graph;
		this.settled = state.settled();
		Map<Boolean, List<RevisionId>> heads = state.heads()
			.stream()
			.collect(Collectors.partitioningBy(graph::contains));
		this.known = new TreeSet<>(heads.getOrDefault(true, List.of()));
		this.unknown = new TreeSet<>(heads.getOrDefault(false, List.of()));
	}

	/**
	 * Return the heads of the database that we have files for.
	 */
	Set<RevisionId> known() {
		return this.known;
	}

	/**
	 * Return the heads of the database that we have no files for.
	 */
	Set<RevisionId> unknown() {
		return this.unknown;
	}

	/**
	 * Return whether the database has all of our revisions and all its other heads
	 * descend from ours.
	 */
	boolean ahead() {
		if (this.unknown.isEmpty()) {
			return false;
		}
		Set<RevisionId> reached = new TreeSet<>(this.known);
		for (RevisionId head : this.unknown) {
			Set<RevisionId> below = firstKnownBelow(head);
			if (below.stream().noneMatch(this.graph.heads()::contains)) {
				return false;
			}
			reached.addAll(below);
		}
		return this.graph.ancestors(reached).containsAll(this.graph.heads());
	}

	/**
	 * Return the revisions that the database has, as far as we have files for them.
	 */
	Set<RevisionId> applied() {
		Set<RevisionId> reached = new TreeSet<>(this.known);
		this.unknown.forEach((head) -> reached.addAll(firstKnownBelow(head)));
		return this.graph.ancestors(reached);
	}

	private Set<RevisionId> firstKnownBelow(RevisionId head) {
		Set<RevisionId> result = new TreeSet<>();
		Set<RevisionId> seen = new HashSet<>();
		Deque<RevisionId> open = new ArrayDeque<>(Set.of(head));
		while (!open.isEmpty()) {
			RevisionId id = open.pop();
			HistoryEntry entry = this.settled.get(id);
			if (this.graph.contains(id)) {
				result.add(id);
			}
			else if (seen.add(id) && entry != null) {
				open.addAll(entry.downRevisions());
			}
		}
		return result;
	}

}
