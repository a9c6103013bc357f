package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;

/**
 * A graph in Alembic's words.
 *
 * @param graph the revisions
 * @param current the heads of the database, empty where they don't matter
 */
record RevisionText(RevisionGraph graph, Set<RevisionId> current) {

	/**
	 * What a line tells besides the id.
	 */
	enum Part {

		DOWN_REVISIONS, LABELS, HEAD, CURRENT, POINTS, MESSAGE

	}

	RevisionText(RevisionGraph graph) {
		this(graph, Set.of());
	}

	/**
	 * Return a revision on one line.
	 */
	String line(Revision revision, Set<Part> parts) {
		StringBuilder text = new StringBuilder();
		if (parts.contains(Part.DOWN_REVISIONS)) {
			text.append(downRevisions(revision));
			if (!revision.dependsOn().isEmpty()) {
				text.append(" (").append(RevisionsCommand.joined(revision.dependsOn())).append(")");
			}
			text.append(" -> ");
		}
		text.append(revision.id());
		marks(revision, parts).forEach((mark) -> text.append(" (").append(mark).append(")"));
		if (parts.contains(Part.MESSAGE)) {
			text.append(", ").append(message(revision));
		}
		return text.toString();
	}

	List<String> marks(Revision revision, Set<Part> parts) {
		List<String> marks = new ArrayList<>();
		Set<String> labels = this.graph.branchLabels(revision.id());
		if (parts.contains(Part.LABELS) && !labels.isEmpty()) {
			marks.add(String.join(", ", labels));
		}
		if (parts.contains(Part.HEAD) && this.graph.heads().contains(revision.id())) {
			// Another branch depends on the head of this one.
			marks.add(this.graph.resolvedHeads().contains(revision.id()) ? "head" : "effective head");
		}
		if (parts.contains(Part.CURRENT) && this.current.contains(revision.id())) {
			marks.add("current");
		}
		if (parts.contains(Part.POINTS)) {
			if (isBranchPoint(revision)) {
				marks.add("branchpoint");
			}
			if (isMerge(revision)) {
				marks.add("mergepoint");
			}
		}
		return marks;
	}

	/**
	 * Return all that is known of a revision, on several lines.
	 */
	String block(Revision revision) {
		List<String> lines = new ArrayList<>();
		StringBuilder first = new StringBuilder("Rev: " + revision.id());
		marks(revision, Set.of(Part.HEAD, Part.CURRENT, Part.POINTS))
			.forEach((mark) -> first.append(" (").append(mark).append(")"));
		lines.add(first.toString());
		lines.add((isMerge(revision) ? "Merges: " : "Parent: ") + downRevisions(revision));
		if (!revision.dependsOn().isEmpty()) {
			lines.add("Also depends on: " + RevisionsCommand.joined(revision.dependsOn()));
		}
		if (isBranchPoint(revision)) {
			lines.add("Branches into: " + RevisionsCommand.joined(this.graph.nextRevisions(revision.id())));
		}
		if (!this.graph.branchLabels(revision.id()).isEmpty()) {
			lines.add("Branch names: " + String.join(", ", this.graph.branchLabels(revision.id())));
		}
		lines.add("Path: " + revision.location());
		if (revision.createdAt() != null) {
			lines.add("Created: " + revision.createdAt());
		}
		if (revision.database() != null) {
			lines.add("Database: " + revision.database());
		}
		if (revision.reviewPending()) {
			lines.add("Review: pending");
		}
		lines.add("");
		lines.add("    " + message(revision));
		lines.add("");
		return String.join("\n", lines);
	}

	Map<String, Object> json(Revision revision) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", revision.id().value());
		json.put("downRevisions", RevisionsCommand.values(revision.downRevisions()));
		json.put("dependsOn", RevisionsCommand.values(revision.dependsOn()));
		json.put("branchLabels", List.copyOf(this.graph.branchLabels(revision.id())));
		json.put("message", revision.message());
		json.put("created", (revision.createdAt() != null) ? revision.createdAt().toString() : "");
		json.put("database", (revision.database() != null) ? revision.database() : "");
		json.put("path", revision.location());
		json.put("head", this.graph.heads().contains(revision.id()));
		json.put("branchPoint", isBranchPoint(revision));
		json.put("merge", isMerge(revision));
		json.put("reviewPending", revision.reviewPending());
		return json;
	}

	private boolean isBranchPoint(Revision revision) {
		return this.graph.nextRevisions(revision.id()).size() > 1;
	}

	private static boolean isMerge(Revision revision) {
		return revision.downRevisions().size() > 1;
	}

	private static String downRevisions(Revision revision) {
		return revision.downRevisions().isEmpty() ? "<base>" : RevisionsCommand.joined(revision.downRevisions());
	}

	static String message(Revision revision) {
		return revision.message().isEmpty() ? "empty message" : revision.message();
	}

}
