package io.github.jpamigrations.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;

/**
 * The revisions that are in a database.
 */
final class AppliedRevisions {

	private AppliedRevisions() {
	}

	/**
	 * Return the heads of the database and all they build on, in the order in which they
	 * were applied. A head of which there is no file is passed over.
	 */
	static List<Revision> of(RevisionGraph graph, Set<RevisionId> current) {
		Set<RevisionId> known = new LinkedHashSet<>(current);
		known.removeIf((id) -> !graph.contains(id));
		Set<RevisionId> applied = graph.ancestors(known);
		List<Revision> result = new ArrayList<>(
				graph.history().stream().filter((revision) -> applied.contains(revision.id())).toList());
		Collections.reverse(result);
		return result;
	}

}
