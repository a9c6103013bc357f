package io.github.jpamigrations.engine;

import java.util.Set;

import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;

/**
 * How many of an application's revisions are in the database and how many are not.
 *
 * @param applied those that are
 * @param pending those that are not, half-done ones and those that wait for a review
 * included
 * @since 0.1.0
 */
public record RevisionCounts(int applied, int pending) {

	static RevisionCounts of(RevisionGraph graph, Set<RevisionId> current) {
		int applied = AppliedRevisions.of(graph, current).size();
		return new RevisionCounts(applied, graph.history().size() - applied);
	}

}
