package io.github.jpamigrations.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.revision.RevisionTarget.Base;
import io.github.jpamigrations.revision.RevisionTarget.Branch;
import io.github.jpamigrations.revision.RevisionTarget.Exactly;
import io.github.jpamigrations.revision.RevisionTarget.Head;
import io.github.jpamigrations.revision.RevisionTarget.Heads;
import io.github.jpamigrations.revision.RevisionTarget.Named;
import io.github.jpamigrations.revision.RevisionTarget.Offset;

import org.jspecify.annotations.Nullable;

/**
 * Finds the revisions that a target names.
 */
final class TargetResolver {

	private final RevisionIndex index;

	TargetResolver(RevisionIndex index) {
		this.index = index;
	}

	/**
	 * Find the revisions that a target names whatever the database holds: none for base.
	 */
	List<RevisionNode> select(RevisionTarget target) {
		if (target instanceof Branch branch) {
			return select(branch.target(), branch(branch.branch()), target);
		}
		return select(target, Lineage.WHOLE_GRAPH, target);
	}

	/**
	 * Find the branch that a label, or what names a revision, stands for.
	 */
	Lineage branch(String name) {
		return Lineage.of(origin(name));
	}

	/**
	 * Find the revision that names a branch.
	 */
	RevisionNode origin(String name) {
		return this.index.resolve(name);
	}

	private List<RevisionNode> select(RevisionTarget target, Lineage lineage, RevisionTarget whole) {
		if (target instanceof Heads) {
			return lineage.isWholeGraph() ? this.index.resolvedHeads() : lineage.among(this.index.heads());
		}
		if (target instanceof Head) {
			return one(lineage.among(this.index.heads()), whole);
		}
		if (target instanceof Base) {
			return List.of();
		}
		if (target instanceof Exactly exactly) {
			return List.of(this.index.require(exactly.id()));
		}
		if (target instanceof Named named) {
			return List.of(this.index.resolve(named.name(), lineage::contains));
		}
		if (target instanceof Offset offset) {
			List<RevisionNode> from = one(select(offset.from(), lineage, whole), whole);
			RevisionNode node = walk(from.isEmpty() ? null : from.get(0), offset.steps(), lineage, whole);
			return (node != null) ? List.of(node) : List.of();
		}
		throw this.index.notFound(whole.toString());
	}

	private static List<RevisionNode> one(List<RevisionNode> heads, RevisionTarget whole) {
		if (heads.size() > 1) {
			throw new MultipleHeadsException(whole.toString(), heads.stream().map(RevisionNode::id).toList());
		}
		return heads;
	}

	/**
	 * Walk a number of revisions up or, if it is negative, down.
	 * @param from where to begin, nothing for base
	 * @param lineage where to stay when there is a choice on the way up
	 * @return where the walk ends, nothing for base
	 */
	@Nullable RevisionNode walk(@Nullable RevisionNode from, int steps, Lineage lineage, RevisionTarget whole) {
		RevisionNode node = from;
		for (int step = 0; step < Math.abs(steps); step++) {
			Collection<RevisionNode> choice;
			if (steps > 0) {
				choice = lineage.among((node != null) ? node.next() : this.index.bases());
			}
			else if (node != null && node.down().isEmpty()) {
				node = null;
				continue;
			}
			else {
				choice = (node != null) ? node.down() : Set.of();
			}
			node = onlyOne(choice, steps, whole);
		}
		return node;
	}

	private static RevisionNode onlyOne(Collection<RevisionNode> choice, int steps, RevisionTarget whole) {
		if (choice.isEmpty()) {
			throw RelativeTargetException.tooFar(whole, steps);
		}
		if (choice.size() > 1) {
			throw RelativeTargetException.ambiguous(whole, "Ambiguous walk", RevisionIndex.ids(choice));
		}
		return choice.iterator().next();
	}

}
