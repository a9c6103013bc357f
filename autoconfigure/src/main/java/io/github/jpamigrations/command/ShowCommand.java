package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows revisions with all that is known of them. Needs no database, except for
 * {@code current}.
 */
@Command(name = "show", description = "Show revisions in detail.")
final class ShowCommand extends RevisionsCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "An id or its beginning, head, heads, current, a label, or any of these with +N or -N.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--sql", description = "Print the text of the file as well.")
	private boolean sql;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	public Integer call() {
		RevisionGraph graph = migrations().graph();
		RevisionText text = new RevisionText(graph);
		List<Revision> revisions = new ArrayList<>();
		this.names.forEach((name) -> revisions.addAll(select(graph, name)));
		if (this.json) {
			printJson(revisions.stream().map((revision) -> json(revision, text)).toList());
			return 0;
		}
		for (Revision revision : revisions) {
			print(text.block(revision));
			if (this.sql) {
				print("-- upgrade\n" + revision.upgrade().text().strip());
				print("\n-- downgrade"
						+ ((revision.downgrade() != null) ? "\n" + revision.downgrade().text().strip() : ": none"));
			}
		}
		return 0;
	}

	private List<Revision> select(RevisionGraph graph, String name) {
		if (name.equals("current")) {
			return migrations().current().stream().map(graph::revision).toList();
		}
		return graph.select(target(name));
	}

	private static Map<String, Object> json(Revision revision, RevisionText text) {
		Map<String, Object> json = new LinkedHashMap<>(text.json(revision));
		json.put("upgrade", revision.upgrade().text().strip());
		json.put("downgrade", (revision.downgrade() != null) ? revision.downgrade().text().strip() : "");
		return json;
	}

}
