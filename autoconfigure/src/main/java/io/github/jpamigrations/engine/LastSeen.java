package io.github.jpamigrations.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the database when it was last asked, for those who must not ask it
 * themselves. For several threads.
 */
final class LastSeen {

	private @Nullable RevisionCounts counts;

	private @Nullable LastComparison comparison;

	synchronized void at(RevisionGraph graph, Set<RevisionId> current) {
		this.counts = RevisionCounts.of(graph, current);
	}

	synchronized void allApplied(int revisions) {
		this.counts = new RevisionCounts(revisions, 0);
	}

	synchronized void compared(List<String> differences, List<Finding> findings) {
		this.comparison = LastComparison.now(differences, findings);
	}

	synchronized void written(List<WrittenRevision> revisions) {
		List<RevisionId> ids = revisions.stream().map(WrittenRevision::revision).map(Revision::id).toList();
		change((comparison) -> comparison.written(ids));
	}

	synchronized void applied() {
		change(LastComparison::applied);
	}

	private void change(UnaryOperator<LastComparison> change) {
		LastComparison known = this.comparison;
		if (known != null) {
			this.comparison = change.apply(known);
		}
	}

	synchronized Optional<RevisionCounts> counts() {
		return Optional.ofNullable(this.counts);
	}

	synchronized Optional<LastComparison> comparison() {
		return Optional.ofNullable(this.comparison);
	}

}
