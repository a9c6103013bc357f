package io.github.jpamigrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A branch: what stands in a line above and below a revision, by down revisions only.
 */
final class Lineage {

	/**
	 * No branch in particular.
	 */
	static final Lineage WHOLE_GRAPH = new Lineage(null, Set.of());

	private final @Nullable RevisionNode origin;

	private final Set<RevisionNode> members;

	private Lineage(@Nullable RevisionNode origin, Set<RevisionNode> members) {
		this.origin = origin;
		this.members = members;
	}

	static Lineage of(RevisionNode origin) {
		Set<RevisionNode> members = RevisionNode.reach(List.of(origin), RevisionNode::down);
		members.addAll(RevisionNode.reach(List.of(origin), RevisionNode::next));
		return new Lineage(origin, members);
	}

	boolean isWholeGraph() {
		return this.origin == null;
	}

	/**
	 * Return the revision that names the branch and all below it.
	 */
	Set<RevisionNode> originAndBelow() {
		return (this.origin != null) ? RevisionNode.reach(List.of(this.origin), RevisionNode::down) : Set.of();
	}

	boolean contains(RevisionNode node) {
		return isWholeGraph() || this.members.contains(node);
	}

	List<RevisionNode> among(Collection<RevisionNode> nodes) {
		return nodes.stream().filter(this::contains).toList();
	}

}
