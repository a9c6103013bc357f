package io.github.jpamigrations.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;

/**
 * Two ends with a colon between them, as a person writes them.
 *
 * @param start the lower end, empty for base
 * @param end the upper end, empty for the heads
 */
record RevisionRange(String start, String end) {

	private static final String CURRENT = "current";

	/**
	 * Read a range of the history.
	 * @throws RuntimeException what is made of the message if it is none
	 */
	static RevisionRange parse(String text, Function<String, ? extends RuntimeException> refusal) {
		String[] ends = text.split(":", -1);
		if (ends.length != 2) {
			throw refusal.apply("History range requires [start]:[end], [start]:, or :[end]");
		}
		return new RevisionRange(ends[0], ends[1]);
	}

	/**
	 * Read a range of a script.
	 * @return the range, none if there is only a target
	 * @throws RuntimeException what is made of the message if it is malformed
	 */
	static @Nullable RevisionRange parseScript(String text, Function<String, ? extends RuntimeException> refusal) {
		if (!text.contains(":")) {
			return null;
		}
		String[] ends = text.split(":", -1);
		if (ends.length != 2 || ends[0].isEmpty() || ends[1].isEmpty()) {
			throw refusal.apply("A range is <fromrev>:<torev>, not '" + text + "'");
		}
		return new RevisionRange(ends[0], ends[1]);
	}

	/**
	 * Return whether the range depends on where the database stands.
	 */
	boolean current() {
		return this.start.equals(CURRENT) || this.end.equals(CURRENT);
	}

	List<Revision> history(RevisionGraph graph, Set<RevisionId> current) {
		RevisionTarget lower = this.start.isEmpty() ? new RevisionTarget.Base() : RevisionsCommand.target(this.start);
		RevisionTarget upper = this.end.isEmpty() ? new RevisionTarget.Heads() : RevisionsCommand.target(this.end);
		if (lower instanceof RevisionTarget.Relative relative) {
			Set<RevisionId> to = select(graph, this.end, upper, current);
			return graph.history(offset(graph, to, relative.steps()), to);
		}
		Set<RevisionId> from = select(graph, this.start, lower, current);
		if (upper instanceof RevisionTarget.Relative relative) {
			return graph.history(from, offset(graph, from, relative.steps()));
		}
		return graph.history(from, select(graph, this.end, upper, current));
	}

	/**
	 * Return the revisions that the lower end stands for.
	 */
	Set<RevisionId> from(RevisionGraph graph, Set<RevisionId> current) {
		return select(graph, this.start, RevisionsCommand.target(this.start), current);
	}

	private static Set<RevisionId> select(RevisionGraph graph, String text, RevisionTarget target,
			Set<RevisionId> current) {
		if (text.equals(CURRENT)) {
			return current;
		}
		Set<RevisionId> ids = new LinkedHashSet<>();
		graph.select(target).forEach((revision) -> ids.add(revision.id()));
		return ids;
	}

	private static Set<RevisionId> offset(RevisionGraph graph, Set<RevisionId> from, int steps) {
		RevisionTarget start = (from.size() == 1) ? new RevisionTarget.Exactly(from.iterator().next())
				: (from.isEmpty() ? new RevisionTarget.Base() : new RevisionTarget.Head());
		Set<RevisionId> ids = new LinkedHashSet<>();
		graph.select(new RevisionTarget.Offset(start, steps)).forEach((revision) -> ids.add(revision.id()));
		return ids;
	}

}
