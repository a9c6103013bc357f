package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionTarget.Base;
import io.github.jpamigrations.revision.RevisionTarget.Branch;

/**
 * Finds how the rows of the version table come to stand for some targets. A row makes way
 * only for a target that it stands above or below, so that other branches keep theirs.
 */
final class StampPlan {

	private final TargetResolver resolver;

	private final Set<RevisionNode> rows;

	private final List<Step> steps = new ArrayList<>();

	StampPlan(RevisionIndex index, Set<RevisionNode> rows) {
		this.resolver = new TargetResolver(index);
		this.rows = rows;
	}

	List<Step> to(Collection<RevisionTarget> targets) {
		targets.forEach(this::add);
		return List.copyOf(this.steps);
	}

	private void add(RevisionTarget target) {
		if (target instanceof Base) {
			withdraw(List.copyOf(this.rows));
		}
		else if (target instanceof Branch branch && branch.target() instanceof Base) {
			withdraw(family(this.resolver.origin(branch.branch())));
		}
		else {
			this.resolver.select(target).forEach(this::stamp);
		}
	}

	private void withdraw(Collection<RevisionNode> withdrawn) {
		for (RevisionNode row : withdrawn) {
			this.rows.remove(row);
			this.steps.add(new Step.Stamp(row.revision(), Set.of(row.id()), Set.of()));
		}
	}

	private void stamp(RevisionNode node) {
		if (this.rows.contains(node)) {
			return;
		}
		List<RevisionNode> replaced = family(node);
		replaced.forEach(this.rows::remove);
		this.rows.add(node);
		this.steps.add(new Step.Stamp(node.revision(), RevisionIndex.ids(replaced), Set.of(node.id())));
	}

	private List<RevisionNode> family(RevisionNode node) {
		Set<RevisionNode> family = RevisionNode.reach(List.of(node), RevisionNode::required);
		family.addAll(RevisionNode.reach(List.of(node), RevisionNode::dependants));
		return this.rows.stream().filter(family::contains).toList();
	}

}
