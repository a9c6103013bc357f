package io.github.jpamigrations.revision;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which revisions belong to a labelled branch: all above the one that has the label, and
 * those below it down to where other branches meet.
 */
final class BranchLabels {

	private final Map<RevisionNode, SortedSet<String>> labels = new IdentityHashMap<>();

	BranchLabels(SortedMap<String, RevisionNode> origins) {
		origins.forEach(this::spread);
	}

	Set<String> of(RevisionNode node) {
		return Collections.unmodifiableSet(this.labels.getOrDefault(node, new TreeSet<>()));
	}

	private void spread(String label, RevisionNode origin) {
		RevisionNode.reach(List.of(origin), RevisionNode::next).forEach((node) -> add(node, label));
		RevisionNode node = origin;
		while (node.down().size() == 1 && node.down().get(0).dependants().size() == 1) {
			node = node.down().get(0);
			add(node, label);
		}
	}

	private void add(RevisionNode node, String label) {
		this.labels.computeIfAbsent(node, (key) -> new TreeSet<>()).add(label);
	}

}
