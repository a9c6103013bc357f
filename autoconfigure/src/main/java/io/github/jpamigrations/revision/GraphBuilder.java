package io.github.jpamigrations.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links revisions and checks that they form a history.
 */
final class GraphBuilder {

	private static final Comparator<RevisionNode> NEWEST_FIRST = Comparator
		.comparing(GraphBuilder::createdAt, Comparator.reverseOrder())
		.thenComparing(RevisionNode::id, Comparator.reverseOrder());

	private final TreeMap<String, RevisionNode> nodes = new TreeMap<>();

	private final TreeMap<String, RevisionNode> labels = new TreeMap<>();

	void add(Collection<Revision> revisions) {
		Map<String, List<String>> locations = new HashMap<>();
		for (Revision revision : revisions) {
			String id = revision.id().value();
			locations.computeIfAbsent(id, (key) -> new ArrayList<>()).add(revision.location());
			this.nodes.put(id, new RevisionNode(revision));
		}
		for (RevisionNode node : this.nodes.values()) {
			List<String> found = locations.getOrDefault(node.id().value(), List.of());
			if (found.size() > 1) {
				throw new DuplicateRevisionException(node.id(), found);
			}
		}
		this.nodes.values().forEach(this::addLabels);
	}

	private void addLabels(RevisionNode node) {
		for (String label : node.revision().branchLabels()) {
			RevisionNode other = this.nodes.getOrDefault(label, this.labels.get(label));
			if (other != null) {
				throw new DuplicateBranchLabelException(label, List.of(other.id(), node.id()),
						List.of(other.revision().location(), node.revision().location()));
			}
			this.labels.put(label, node);
		}
	}

	void link() {
		this.nodes.values().forEach(this::link);
	}

	private void link(RevisionNode node) {
		Revision revision = node.revision();
		for (RevisionId id : revision.downRevisions()) {
			RevisionNode down = this.nodes.get(id.value());
			if (down == null) {
				throw new MissingDownRevisionException(revision.id(), id, revision.location());
			}
			node.buildOn(down);
		}
		for (RevisionId id : revision.dependsOn()) {
			RevisionNode dependency = this.nodes.getOrDefault(id.value(), this.labels.get(id.value()));
			if (dependency == null) {
				throw new MissingDependencyException(revision.id(), id, revision.location());
			}
			node.dependOn(dependency);
		}
	}

	/**
	 * Order the revisions so that each stands before what it builds or depends on, newer
	 * ones first where that leaves a choice.
	 */
	List<RevisionNode> order() {
		List<RevisionNode> history = new ArrayList<>();
		Map<RevisionNode, Integer> open = new IdentityHashMap<>();
		PriorityQueue<RevisionNode> ready = new PriorityQueue<>(NEWEST_FIRST);
		for (RevisionNode node : this.nodes.values()) {
			open.put(node, node.dependants().size());
			if (node.dependants().isEmpty()) {
				ready.add(node);
			}
		}
		for (RevisionNode node = ready.poll(); node != null; node = ready.poll()) {
			node.place(history.size());
			history.add(node);
			for (RevisionNode required : node.required()) {
				if (open.merge(required, -1, Integer::sum) == 0) {
					ready.add(required);
				}
			}
		}
		if (history.size() < this.nodes.size()) {
			throw new RevisionCycleException(findCycle());
		}
		return history;
	}

	/**
	 * Walk through what could not be placed until a revision is met again: since each of
	 * these has a dependant that could not be placed either, there is always a way on.
	 */
	private List<Revision> findCycle() {
		Set<RevisionNode> path = new LinkedHashSet<>();
		RevisionNode node = firstUnplaced(this.nodes.values());
		while (path.add(node)) {
			node = firstUnplaced(node.dependants());
		}
		RevisionNode entry = node;
		List<Revision> cycle = new ArrayList<>();
		path.stream().dropWhile((other) -> other != entry).forEach((other) -> cycle.add(0, other.revision()));
		return cycle;
	}

	private static RevisionNode firstUnplaced(Collection<RevisionNode> nodes) {
		return nodes.stream().filter((node) -> node.position() < 0).findFirst().orElseThrow();
	}

	private static Instant createdAt(RevisionNode node) {
		Instant createdAt = node.revision().createdAt();
		return (createdAt != null) ? createdAt : Instant.MIN;
	}

	TreeMap<String, RevisionNode> nodes() {
		return this.nodes;
	}

	TreeMap<String, RevisionNode> labels() {
		return this.labels;
	}

}
