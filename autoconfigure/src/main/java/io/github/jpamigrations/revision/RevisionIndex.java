package io.github.jpamigrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The linked revisions of a graph, found by id, by the beginning of an id or by label.
 */
final class RevisionIndex {

	private final List<RevisionNode> history;

	private final SortedMap<String, RevisionNode> nodes;

	private final SortedMap<String, RevisionNode> labels;

	private final List<RevisionNode> heads;

	private final BranchLabels branchLabels;

	RevisionIndex(Collection<Revision> revisions) {
		GraphBuilder builder = new GraphBuilder();
		builder.add(revisions);
		builder.link();
		this.history = builder.order();
		this.nodes = builder.nodes();
		this.labels = builder.labels();
		this.heads = where((node) -> node.next().isEmpty());
		this.branchLabels = new BranchLabels(this.labels);
	}

	/**
	 * Return all revisions, newest first.
	 */
	List<RevisionNode> history() {
		return this.history;
	}

	/**
	 * Return the revisions that none builds on.
	 */
	List<RevisionNode> heads() {
		return this.heads;
	}

	/**
	 * Return the revisions that none builds or depends on.
	 */
	List<RevisionNode> resolvedHeads() {
		return where((node) -> node.dependants().isEmpty());
	}

	BranchLabels branchLabels() {
		return this.branchLabels;
	}

	List<RevisionNode> bases() {
		return where((node) -> node.down().isEmpty());
	}

	List<RevisionNode> where(Predicate<RevisionNode> condition) {
		return this.history.stream().filter(condition).toList();
	}

	@Nullable RevisionNode get(RevisionId id) {
		return this.nodes.get(id.value());
	}

	RevisionNode require(RevisionId id) {
		RevisionNode node = get(id);
		if (node == null) {
			throw notFound(id.value());
		}
		return node;
	}

	List<RevisionNode> require(Collection<RevisionId> ids) {
		return ids.stream().sorted().map(this::require).toList();
	}

	/**
	 * Find a revision by id, label or the beginning of its id.
	 */
	RevisionNode resolve(String name) {
		return resolve(name, (node) -> true);
	}

	/**
	 * Find a revision of a branch by id, label or the beginning of its id.
	 */
	RevisionNode resolve(String name, Predicate<RevisionNode> member) {
		RevisionNode exact = this.nodes.getOrDefault(name, this.labels.get(name));
		List<RevisionNode> matches = (exact != null) ? List.of(exact) : startingWith(name);
		List<RevisionNode> members = matches.stream().filter(member).toList();
		if (members.isEmpty()) {
			throw notFound(name);
		}
		if (members.size() > 1) {
			throw new AmbiguousRevisionException(name, members.stream().map(RevisionNode::id).toList());
		}
		return members.get(0);
	}

	private List<RevisionNode> startingWith(String prefix) {
		if (prefix.isEmpty()) {
			return List.of();
		}
		return List.copyOf(this.nodes.subMap(prefix, prefix + Character.MAX_VALUE).values());
	}

	RevisionNotFoundException notFound(String argument) {
		Set<String> names = new TreeSet<>(this.nodes.keySet());
		names.addAll(this.labels.keySet());
		return new RevisionNotFoundException(argument, NearestNames.of(argument, names));
	}

	/**
	 * Return the ids of revisions, in the order of the history.
	 */
	static Set<RevisionId> ids(Collection<RevisionNode> nodes) {
		Set<RevisionId> ids = new LinkedHashSet<>();
		List<RevisionNode> sorted = new ArrayList<>(nodes);
		sorted.sort(Comparator.comparingInt(RevisionNode::position));
		sorted.forEach((node) -> ids.add(node.id()));
		return Collections.unmodifiableSet(ids);
	}

}
