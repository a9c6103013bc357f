package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionTarget.Branch;
import io.github.jpamigrations.revision.RevisionTarget.Relative;

/**
 * Finds the steps of one upgrade: all that a target needs and the database has not.
 */
final class UpgradePlan {

	private final RevisionIndex index;

	private final TargetResolver resolver;

	private final List<RevisionNode> current;

	UpgradePlan(RevisionIndex index, List<RevisionNode> current) {
		this.index = index;
		this.resolver = new TargetResolver(index);
		this.current = current;
	}

	List<Step> to(RevisionTarget target) {
		List<RevisionNode> missing = new ArrayList<>(RevisionNode.reach(targets(target), RevisionNode::required));
		missing.removeAll(RevisionNode.reach(this.current, RevisionNode::required));
		missing.sort(Comparator.comparingInt(RevisionNode::position).reversed());
		VersionRows rows = new VersionRows(this.index, this.current);
		return missing.stream().<Step>map(rows::upgrade).toList();
	}

	private List<RevisionNode> targets(RevisionTarget target) {
		if (target instanceof Relative relative) {
			return walkUp(this.current, relative.steps(), Lineage.WHOLE_GRAPH, target);
		}
		if (target instanceof Branch branch && branch.target() instanceof Relative relative) {
			Lineage lineage = this.resolver.branch(branch.branch());
			return walkUp(startsIn(lineage), relative.steps(), lineage, target);
		}
		return this.resolver.select(target);
	}

	private List<RevisionNode> walkUp(Collection<RevisionNode> from, int steps, Lineage lineage,
			RevisionTarget target) {
		if (steps <= 0) {
			throw RelativeTargetException.tooFar(target, steps);
		}
		if (from.size() > 1) {
			throw RelativeTargetException.ambiguous(target, "Ambiguous upgrade from multiple current revisions",
					RevisionIndex.ids(from));
		}
		RevisionNode start = from.isEmpty() ? null : from.iterator().next();
		RevisionNode end = this.resolver.walk(start, steps, lineage, target);
		return (end != null) ? List.of(end) : List.of();
	}

	/**
	 * Return where the database stands in a branch: a row of its own, else the highest
	 * applied revisions of it, else base.
	 */
	private Collection<RevisionNode> startsIn(Lineage lineage) {
		List<RevisionNode> rows = lineage.among(this.current);
		if (!rows.isEmpty()) {
			return rows;
		}
		Set<RevisionNode> applied = RevisionNode.reach(this.current, RevisionNode::required);
		applied.removeIf((node) -> !lineage.contains(node));
		return applied.stream().filter((node) -> node.dependants().stream().noneMatch(applied::contains)).toList();
	}

}
