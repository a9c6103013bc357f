package io.github.jpamigrations.command;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.command.RevisionText.Part;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * Shows the revisions, newest first. Needs no database unless the current ones are to be
 * marked.
 */
@Command(name = "history", description = "Show the revisions, newest first.")
final class HistoryCommand extends RevisionsCommand {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "[START]:[END]",
			description = "Only the revisions of a range, both ends included; 'current' may stand for an end, and "
					+ "'-N' counts from the other end.")
	private @Nullable String range;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark the revisions that the database is at.")
	private boolean indicateCurrent;

	@Option(names = "--graph", description = "Draw how the revisions build on each other.")
	private boolean graph;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	void check() {
		if (this.range != null) {
			RevisionRange.parse(this.range, this::wrongUsage);
		}
	}

	@Override
	public Integer call() {
		RevisionGraph revisions = migrations().graph();
		Set<RevisionId> current = current();
		List<Revision> history = history(revisions, current);
		RevisionText text = new RevisionText(revisions, (current != null) ? current : Set.of());
		if (this.json) {
			printJson(history.stream().map((revision) -> json(revision, text, current)).toList());
		}
		else if (this.graph) {
			Set<RevisionId> applied = (current != null) ? applied(revisions, current)
					: revisions.ancestors(revisions.heads());
			HistoryGraph.draw(history, (revision) -> graphText(revision, text, applied)).forEach(this::print);
		}
		else {
			Set<Part> parts = EnumSet.allOf(Part.class);
			history.forEach((revision) -> print(root().verbose() ? text.block(revision) : text.line(revision, parts)));
		}
		return 0;
	}

	/**
	 * Return the heads of the database where they are wanted. A drawing is still of use
	 * without them.
	 */
	private @Nullable Set<RevisionId> current() {
		if (this.indicateCurrent
				|| (this.range != null && RevisionRange.parse(this.range, this::wrongUsage).current())) {
			return migrations().current();
		}
		if (!this.graph) {
			return null;
		}
		try {
			return migrations().current();
		}
		catch (MigrationDatabaseException ex) {
			terminal().err().println("Current and pending revisions are not marked: " + ex.getMessage());
			return null;
		}
	}

	private List<Revision> history(RevisionGraph revisions, @Nullable Set<RevisionId> current) {
		if (this.range == null) {
			return revisions.history();
		}
		RevisionRange parsed = RevisionRange.parse(this.range, this::wrongUsage);
		return parsed.history(revisions, (current != null) ? current : Set.of());
	}

	private static Set<RevisionId> applied(RevisionGraph revisions, Set<RevisionId> current) {
		Set<RevisionId> known = new LinkedHashSet<>(current);
		known.removeIf((id) -> !revisions.contains(id));
		return revisions.ancestors(known);
	}

	private String graphText(Revision revision, RevisionText text, Set<RevisionId> applied) {
		Ansi ansi = terminal().colored() ? Ansi.ON : Ansi.OFF;
		StringBuilder line = new StringBuilder(ansi.string("@|yellow " + revision.id() + "|@"));
		for (String mark : text.marks(revision, EnumSet.of(Part.LABELS, Part.HEAD, Part.CURRENT))) {
			line.append(" ").append(ansi.string("@|bold,green (" + mark + ")|@"));
		}
		if (!applied.contains(revision.id())) {
			String mark = revision.reviewPending() ? "(pending review)" : "(pending)";
			line.append(" ").append(ansi.string("@|bold,red " + mark + "|@"));
		}
		if (!revision.dependsOn().isEmpty()) {
			line.append(" (depends on ").append(joined(revision.dependsOn())).append(")");
		}
		return line.append(" ").append(RevisionText.message(revision)).toString();
	}

	private static Map<String, Object> json(Revision revision, RevisionText text, @Nullable Set<RevisionId> current) {
		Map<String, Object> json = new LinkedHashMap<>(text.json(revision));
		if (current != null) {
			json.put("current", current.contains(revision.id()));
		}
		return json;
	}

}
