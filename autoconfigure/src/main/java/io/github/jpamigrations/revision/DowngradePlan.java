package io.github.jpamigrations.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionTarget.Branch;
import io.github.jpamigrations.revision.RevisionTarget.Relative;

import org.jspecify.annotations.Nullable;

/**
 * Finds the steps of one downgrade: all that stands above a target, or depends on what
 * does, and is applied.
 */
final class DowngradePlan {

	private final RevisionIndex index;

	private final TargetResolver resolver;

	private final List<RevisionNode> current;

	private final Set<RevisionNode> applied;

	DowngradePlan(RevisionIndex index, List<RevisionNode> current) {
		this.index = index;
		this.resolver = new TargetResolver(index);
		this.current = current;
		this.applied = RevisionNode.reach(current, RevisionNode::required);
	}

	List<Step> to(RevisionTarget target) {
		Destination destination = destination(target);
		Set<RevisionNode> dropped = RevisionNode.reach(roots(destination, target), RevisionNode::dependants);
		dropped.retainAll(this.applied);
		RevisionNode end = destination.revision();
		if (end != null && dropped.isEmpty() && !this.current.contains(end)) {
			throw invalid(target);
		}
		VersionRows rows = new VersionRows(this.index, this.current);
		return dropped.stream()
			.sorted(Comparator.comparingInt(RevisionNode::position))
			.<Step>map(rows::downgrade)
			.toList();
	}

	/**
	 * Return the lowest revisions to drop.
	 */
	private List<RevisionNode> roots(Destination destination, RevisionTarget target) {
		RevisionNode end = destination.revision();
		List<RevisionNode> roots = (end != null) ? end.next() : this.index.bases();
		if (destination.lineage().isWholeGraph() || roots.size() < 2) {
			return roots;
		}
		Set<RevisionNode> ofBranch = destination.lineage().originAndBelow();
		List<RevisionNode> filtered = roots.stream().filter(ofBranch::contains).toList();
		if (filtered.isEmpty()) {
			throw invalid(target);
		}
		return filtered;
	}

	private Destination destination(RevisionTarget target) {
		if (target instanceof Relative relative) {
			return walkDown(this.current, relative.steps(), target);
		}
		if (!(target instanceof Branch branch)) {
			return new Destination(Lineage.WHOLE_GRAPH, only(this.resolver.select(target), target));
		}
		Lineage lineage = this.resolver.branch(branch.branch());
		if (branch.target() instanceof Relative relative) {
			return new Destination(lineage, walkDown(startsIn(lineage), relative.steps(), target).revision());
		}
		return new Destination(lineage, only(this.resolver.select(target), target));
	}

	private Destination walkDown(Collection<RevisionNode> from, int steps, RevisionTarget target) {
		if (steps >= 0 || from.isEmpty()) {
			throw RelativeTargetException.tooFar(target, steps);
		}
		if (from.size() > 1) {
			throw RelativeTargetException.ambiguous(target, "Ambiguous downgrade from multiple current revisions",
					RevisionIndex.ids(from));
		}
		RevisionNode start = from.iterator().next();
		RevisionNode end = this.resolver.walk(start, steps, Lineage.WHOLE_GRAPH, target);
		return new Destination(Lineage.of(start), end);
	}

	/**
	 * Return where the database stands in a branch: a row of its own, else its applied
	 * revisions that no other applied one builds on.
	 */
	private List<RevisionNode> startsIn(Lineage lineage) {
		List<RevisionNode> rows = lineage.among(this.current);
		if (!rows.isEmpty()) {
			return rows;
		}
		return this.applied.stream()
			.filter(lineage::contains)
			.filter((node) -> node.next().stream().noneMatch(this.applied::contains))
			.toList();
	}

	private @Nullable RevisionNode only(List<RevisionNode> selected, RevisionTarget target) {
		if (selected.size() > 1) {
			throw new MultipleHeadsException(target.toString(), selected.stream().map(RevisionNode::id).toList());
		}
		return selected.isEmpty() ? null : selected.get(0);
	}

	private InvalidDowngradeTargetException invalid(RevisionTarget target) {
		return new InvalidDowngradeTargetException(target.toString(),
				this.current.stream().map(RevisionNode::id).toList());
	}

	/**
	 * Where the downgrade ends, nothing for base, and in which branch.
	 */
	private record Destination(Lineage lineage, @Nullable RevisionNode revision) {

	}

}
