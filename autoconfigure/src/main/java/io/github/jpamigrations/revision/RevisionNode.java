package io.github.jpamigrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A revision in the graph, with its neighbours. Links are made while the graph is built
 * and only read afterwards.
 */
final class RevisionNode {

	private final Revision revision;

	private final List<RevisionNode> down = new ArrayList<>();

	private final List<RevisionNode> next = new ArrayList<>();

	private final Set<RevisionNode> required = new LinkedHashSet<>();

	private final Set<RevisionNode> dependants = new LinkedHashSet<>();

	private int position = -1;

	RevisionNode(Revision revision) {
		this.revision = revision;
	}

	Revision revision() {
		return this.revision;
	}

	RevisionId id() {
		return this.revision.id();
	}

	/**
	 * Return the down revisions.
	 */
	List<RevisionNode> down() {
		return this.down;
	}

	/**
	 * Return the revisions that name this one as their down revision.
	 */
	List<RevisionNode> next() {
		return this.next;
	}

	/**
	 * Return the down revisions and what this one depends on.
	 */
	Set<RevisionNode> required() {
		return this.required;
	}

	/**
	 * Return the revisions that build or depend on this one.
	 */
	Set<RevisionNode> dependants() {
		return this.dependants;
	}

	/**
	 * Return the place in the history, which begins with the newest.
	 */
	int position() {
		return this.position;
	}

	void place(int position) {
		this.position = position;
	}

	void buildOn(RevisionNode other) {
		this.down.add(other);
		other.next.add(this);
		dependOn(other);
	}

	void dependOn(RevisionNode other) {
		this.required.add(other);
		other.dependants.add(this);
	}

	/**
	 * Collect nodes and everything that is reached from them, without recursion since
	 * histories are long.
	 */
	static Set<RevisionNode> reach(Collection<RevisionNode> from,
			Function<RevisionNode, ? extends Collection<RevisionNode>> neighbours) {
		Set<RevisionNode> reached = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<RevisionNode> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			RevisionNode node = open.pop();
			if (reached.add(node)) {
				open.addAll(neighbours.apply(node));
			}
		}
		return reached;
	}

}
