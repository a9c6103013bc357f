package io.github.jpamigrations.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.command.RevisionText.Part;
import io.github.jpamigrations.engine.MigrationsStatus;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.MissingRevisionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows where the database stands. Needs the right to read only.
 */
@Command(name = "current", description = "Show the revisions that the database is at.")
final class CurrentCommand extends RevisionsCommand {

	@Option(names = { "-c", "--check-heads" }, description = "Exit with status 1 unless the database is at all heads.")
	private boolean checkHeads;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		MigrationsStatus status = migrations().status();
		RevisionGraph graph = migrations().graph();
		List<Revision> current = status.current().stream().map((id) -> known(graph, id)).toList();
		RevisionText text = new RevisionText(graph, Set.copyOf(status.current()));
		if (this.json) {
			printJson(current.stream().map(text::json).toList());
		}
		else {
			for (Revision revision : current) {
				print(root().verbose() ? text.block(revision)
						: text.line(revision, EnumSet.of(Part.HEAD, Part.POINTS)));
			}
		}
		if (this.checkHeads && !status.upToDate()) {
			throw new NotOnAllHeadsException(status.current(), status.heads());
		}
		return 0;
	}

	private static Revision known(RevisionGraph graph, RevisionId id) {
		if (!graph.contains(id)) {
			throw new MissingRevisionException(id);
		}
		return graph.revision(id);
	}

}
