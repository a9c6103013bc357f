package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionGraph.Step;

/**
 * Follows the rows of the version table over the steps of a plan: one row for each
 * applied revision that no other applied one builds or depends on.
 */
final class VersionRows {

	private final Set<RevisionId> rows;

	private final int[] appliedDependants;

	VersionRows(RevisionIndex index, Collection<RevisionNode> current) {
		this.rows = new HashSet<>(RevisionIndex.ids(current));
		this.appliedDependants = new int[index.history().size()];
		for (RevisionNode node : RevisionNode.reach(current, RevisionNode::required)) {
			node.required().forEach((required) -> this.appliedDependants[required.position()]++);
		}
	}

	Step.Upgrade upgrade(RevisionNode node) {
		List<RevisionNode> removed = new ArrayList<>();
		for (RevisionNode required : node.required()) {
			this.appliedDependants[required.position()]++;
			if (this.rows.remove(required.id())) {
				removed.add(required);
			}
		}
		this.rows.add(node.id());
		return new Step.Upgrade(node.revision(), RevisionIndex.ids(removed), Set.of(node.id()));
	}

	Step.Downgrade downgrade(RevisionNode node) {
		Set<RevisionId> removed = this.rows.remove(node.id()) ? Set.of(node.id()) : Set.of();
		List<RevisionNode> added = new ArrayList<>();
		for (RevisionNode required : node.required()) {
			if (--this.appliedDependants[required.position()] == 0 && this.rows.add(required.id())) {
				added.add(required);
			}
		}
		return new Step.Downgrade(node.revision(), removed, RevisionIndex.ids(added));
	}

}
