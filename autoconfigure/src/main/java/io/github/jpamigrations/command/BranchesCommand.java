package io.github.jpamigrations.command;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.command.RevisionText.Part;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows the revisions that several build on. Needs no database.
 */
@Command(name = "branches", description = "Show the revisions that several build on.")
final class BranchesCommand extends RevisionsCommand {

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		RevisionGraph graph = migrations().graph();
		RevisionText text = new RevisionText(graph);
		if (this.json) {
			printJson(graph.branchPoints().stream().map((id) -> json(graph, id, text)).toList());
			return 0;
		}
		graph.branchPoints().forEach((id) -> print(graph, graph.revision(id), text));
		return 0;
	}

	private static Map<String, Object> json(RevisionGraph graph, RevisionId id, RevisionText text) {
		Map<String, Object> json = new LinkedHashMap<>(text.json(graph.revision(id)));
		json.put("branches", values(graph.nextRevisions(id)));
		return json;
	}

	private void print(RevisionGraph graph, Revision point, RevisionText text) {
		EnumSet<Part> parts = EnumSet.of(Part.LABELS, Part.HEAD, Part.POINTS);
		print(root().verbose() ? text.block(point) : text.line(point, parts));
		if (root().verbose()) {
			parts.add(Part.MESSAGE);
		}
		for (RevisionId next : graph.nextRevisions(point.id())) {
			print(" ".repeat(point.id().value().length()) + " -> " + text.line(graph.revision(next), parts));
		}
	}

}
