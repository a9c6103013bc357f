package io.github.jpamigrations.command;

import java.util.EnumSet;
import java.util.Set;

import io.github.jpamigrations.command.RevisionText.Part;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows the heads of the revisions. Needs no database.
 */
@Command(name = "heads", description = "Show the revisions that none builds on.")
final class HeadsCommand extends RevisionsCommand {

	@Option(names = "--resolve-dependencies", description = "Leave out heads that another branch depends on.")
	private boolean resolve;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		RevisionGraph graph = migrations().graph();
		RevisionText text = new RevisionText(graph);
		Set<RevisionId> heads = this.resolve ? graph.resolvedHeads() : graph.heads();
		if (this.json) {
			printJson(heads.stream().map((id) -> text.json(graph.revision(id))).toList());
			return 0;
		}
		for (RevisionId id : heads) {
			print(root().verbose() ? text.block(graph.revision(id))
					: text.line(graph.revision(id), EnumSet.of(Part.LABELS, Part.HEAD)));
		}
		return 0;
	}

}
