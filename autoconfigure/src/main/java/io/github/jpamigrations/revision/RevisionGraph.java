package io.github.jpamigrations.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All revisions and how they build on each other. Never changes; everything it returns is
 * in the same order for the same revisions.
 */
public final class RevisionGraph {

	private final List<RevisionContent> files;

	private volatile @Nullable RevisionIndex index;

	private RevisionGraph(@Nullable RevisionIndex index, List<RevisionContent> files) {
		this.index = index;
		this.files = List.copyOf(files);
	}

	/**
	 * Link revisions.
	 * @param revisions the revisions in any order
	 * @throws DuplicateRevisionException if an id is there twice
	 * @throws DuplicateBranchLabelException if a branch label is there twice
	 * @throws MissingDownRevisionException if a revision builds on one that is not there
	 * @throws MissingDependencyException if a revision depends on one that is not there
	 * @throws RevisionCycleException if revisions build or depend on each other
	 */
	public static RevisionGraph of(Collection<Revision> revisions) {
		return new RevisionGraph(new RevisionIndex(revisions), List.of());
	}

	/**
	 * Link the revisions of files as soon as more of them is needed than their hashes;
	 * what {@link #of(Collection)} throws is thrown then.
	 * @param files the files in any order
	 */
	public static RevisionGraph ofFiles(List<RevisionContent> files) {
		return new RevisionGraph(null, files);
	}

	/**
	 * Return the files, none if the revisions did not come from files alone.
	 */
	public List<RevisionContent> files() {
		return this.files;
	}

	/**
	 * Return whether more of the files was needed than their hashes.
	 */
	public boolean isRead() {
		return this.index != null;
	}

	/**
	 * Return these revisions unless their files have changed, so that they need not be
	 * taken apart again.
	 * @param now the revisions as they are now
	 */
	public RevisionGraph unless(RevisionGraph now) {
		return (!this.files.isEmpty() && this.files.equals(now.files)) ? this : now;
	}

	/**
	 * Return the revisions that none builds on.
	 */
	public Set<RevisionId> heads() {
		return RevisionIndex.ids(index().heads());
	}

	/**
	 * Return the heads that no other branch depends on, which are the rows of the version
	 * table when everything is applied.
	 */
	public Set<RevisionId> resolvedHeads() {
		return RevisionIndex.ids(index().resolvedHeads());
	}

	/**
	 * Return the revisions that build on none.
	 */
	public Set<RevisionId> bases() {
		return RevisionIndex.ids(index().bases());
	}

	/**
	 * Return the revisions that several build on.
	 */
	public Set<RevisionId> branchPoints() {
		return RevisionIndex.ids(index().where((node) -> node.next().size() > 1));
	}

	/**
	 * Return the revisions that build on several.
	 */
	public Set<RevisionId> merges() {
		return RevisionIndex.ids(index().where((node) -> node.down().size() > 1));
	}

	/**
	 * Return all revisions, each before what it builds or depends on, newer ones first
	 * where that leaves a choice.
	 */
	public List<Revision> history() {
		return index().history().stream().map(RevisionNode::revision).toList();
	}

	/**
	 * Return the revisions of a range with both its ends, in the order of the history.
	 * @param from the lower end, nothing for base
	 * @param to the upper end
	 * @throws RevisionNotFoundException if one of them is unknown
	 * @throws RevisionRangeException if the lower end does not stand below the upper one
	 */
	public List<Revision> history(Set<RevisionId> from, Set<RevisionId> to) {
		List<RevisionNode> lower = index().require(from);
		Set<RevisionNode> range = RevisionNode.reach(index().require(to), RevisionNode::required);
		if (!range.containsAll(lower)) {
			throw new RevisionRangeException(from, to);
		}
		if (!lower.isEmpty()) {
			range.retainAll(RevisionNode.reach(lower, RevisionNode::next));
		}
		return index().where(range::contains).stream().map(RevisionNode::revision).toList();
	}

	/**
	 * Return the labels of the branches that a revision belongs to.
	 * @param id the revision
	 */
	public Set<String> branchLabels(RevisionId id) {
		return index().branchLabels().of(index().require(id));
	}

	/**
	 * Return whether there is a revision.
	 * @param id its id
	 */
	public boolean contains(RevisionId id) {
		return index().get(id) != null;
	}

	/**
	 * Return a revision.
	 * @param id its id
	 * @throws RevisionNotFoundException if there is none
	 */
	public Revision revision(RevisionId id) {
		return index().require(id).revision();
	}

	/**
	 * Find a revision as a person names it.
	 * @param name an id, the beginning of an id or a branch label
	 * @throws RevisionNotFoundException if there is none
	 * @throws AmbiguousRevisionException if several ids begin with the name
	 */
	public Revision resolve(String name) {
		return index().resolve(name).revision();
	}

	/**
	 * Find the revisions that a target names whatever the database holds.
	 * @param target the target, not relative to the database
	 * @return the revisions, none for base
	 * @throws RevisionNotFoundException if it names no revision
	 * @throws AmbiguousRevisionException if the beginning of an id fits several
	 * @throws MultipleHeadsException if it needs one head where there are several
	 * @throws RelativeTargetException if a number of steps leads nowhere
	 */
	public List<Revision> select(RevisionTarget target) {
		return new TargetResolver(index()).select(target).stream().map(RevisionNode::revision).toList();
	}

	/**
	 * Return the revisions that build on a revision.
	 * @param id the revision
	 */
	public Set<RevisionId> nextRevisions(RevisionId id) {
		return RevisionIndex.ids(index().require(id).next());
	}

	/**
	 * Return revisions together with all that they build or depend on.
	 * @param heads the revisions
	 * @throws RevisionNotFoundException if one of them is unknown
	 */
	public Set<RevisionId> ancestors(Set<RevisionId> heads) {
		return RevisionIndex.ids(RevisionNode.reach(index().require(heads), RevisionNode::required));
	}

	/**
	 * Find the steps from where the database stands up to a target.
	 * @param current the rows of the version table
	 * @param target where to end
	 * @return the steps in their order, none if nothing is missing
	 * @throws RevisionNotFoundException if a row or the target is unknown
	 * @throws AmbiguousRevisionException if the beginning of an id fits several
	 * @throws MultipleHeadsException if the target needs one head where there are several
	 * @throws RelativeTargetException if a number of steps does not lead to one revision
	 */
	public List<Step> planUpgrade(Set<RevisionId> current, RevisionTarget target) {
		return new UpgradePlan(index(), index().require(current)).to(target);
	}

	/**
	 * Find the steps from where the database stands down to a target.
	 * @param current the rows of the version table
	 * @param target where to end
	 * @return the steps in their order, none if nothing stands above the target
	 * @throws RevisionNotFoundException if a row or the target is unknown
	 * @throws AmbiguousRevisionException if the beginning of an id fits several
	 * @throws MultipleHeadsException if the target needs one head where there are several
	 * @throws RelativeTargetException if a number of steps does not lead to one revision
	 * @throws InvalidDowngradeTargetException if the target is not below the rows
	 */
	public List<Step> planDowngrade(Set<RevisionId> current, RevisionTarget target) {
		return new DowngradePlan(index(), index().require(current)).to(target);
	}

	/**
	 * Find the steps that make the version table say that the database stands at some
	 * targets.
	 * @param current the rows of the version table
	 * @param targets where it stands
	 * @return the steps in their order
	 * @throws RevisionNotFoundException if a row or a target is unknown or a target is
	 * relative to the database
	 * @throws AmbiguousRevisionException if the beginning of an id fits several
	 * @throws MultipleHeadsException if a target needs one head where there are several
	 * @throws RelativeTargetException if a number of steps does not lead to one revision
	 */
	public List<Step> planStamp(Set<RevisionId> current, Collection<RevisionTarget> targets) {
		return new StampPlan(index(), new LinkedHashSet<>(index().require(current))).to(targets);
	}

	private RevisionIndex index() {
		RevisionIndex result = this.index;
		if (result == null) {
			result = new RevisionIndex(InParallel.map(this.files, RevisionContent::read));
			this.index = result;
		}
		return result;
	}

	/**
	 * One step of a plan, with what becomes of the rows of the version table.
	 */
	public sealed interface Step {

		/**
		 * Return the revision that is applied, taken back or stamped.
		 */
		Revision revision();

		/**
		 * Return the rows that go.
		 */
		Set<RevisionId> removes();

		/**
		 * Return the rows that come.
		 */
		Set<RevisionId> adds();

		/**
		 * Runs the upgrade of a revision.
		 *
		 * @param revision the revision
		 * @param removes the rows that go
		 * @param adds the rows that come
		 */
		record Upgrade(Revision revision, Set<RevisionId> removes, Set<RevisionId> adds) implements Step {

		}

		/**
		 * Runs the downgrade of a revision.
		 *
		 * @param revision the revision
		 * @param removes the rows that go
		 * @param adds the rows that come
		 */
		record Downgrade(Revision revision, Set<RevisionId> removes, Set<RevisionId> adds) implements Step {

		}

		/**
		 * Changes the rows without running anything.
		 *
		 * @param revision the revision that the database then stands at; the one that it
		 * no longer stands at where no row comes
		 * @param removes the rows that go
		 * @param adds the rows that come
		 */
		record Stamp(Revision revision, Set<RevisionId> removes, Set<RevisionId> adds) implements Step {

		}

	}

}
