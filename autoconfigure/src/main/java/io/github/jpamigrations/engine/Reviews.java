package io.github.jpamigrations.engine;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;

/**
 * The revisions at the end of the graph that wait for a review, and the graph without
 * them. One that has successors does not count: somebody went on from it, so it can't be
 * written anew.
 *
 * @param reviewed the graph without the waiting revisions
 * @param waiting the heads that wait for a review
 */
record Reviews(RevisionGraph reviewed, List<Revision> waiting) {

	static Reviews of(RevisionGraph graph) {
		List<Revision> waiting = new ArrayList<>();
		List<Revision> reviewed = new ArrayList<>();
		for (Revision revision : graph.history()) {
			boolean waits = revision.reviewPending() && graph.heads().contains(revision.id());
			(waits ? waiting : reviewed).add(revision);
		}
		return new Reviews(waiting.isEmpty() ? graph : RevisionGraph.of(reviewed), List.copyOf(waiting));
	}

}
