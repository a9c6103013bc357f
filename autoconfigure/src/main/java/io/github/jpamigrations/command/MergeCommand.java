package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes a revision that builds on several and so makes one head of them. Needs no
 * database.
 */
@Command(name = "merge", description = "Write a revision that makes one head of several.")
final class MergeCommand extends RevisionsCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*", description = "The revisions, or 'heads' for all heads.")
	private List<String> revisions = new ArrayList<>();

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	@Option(names = "--splice", description = "Allow revisions that others build on already.")
	private boolean splice;

	@Override
	void check() {
		if (this.options.hasEmptyMessage()) {
			throw wrongUsage("The message is empty");
		}
	}

	@Override
	public Integer call() {
		Migrations migrations = migrations();
		List<RevisionId> merged = merged(migrations.graph());
		List<RevisionTarget> targets = merged.stream().<RevisionTarget>map(RevisionTarget.Exactly::new).toList();
		NewRevision request = this.options.request(targets, this.splice, Set.of(), "merge " + joined(merged));
		this.options.report(this.options.dryRun() ? migrations.draft(request) : migrations.revision(request),
				terminal());
		return 0;
	}

	private List<RevisionId> merged(RevisionGraph graph) {
		Set<RevisionId> ids = new LinkedHashSet<>();
		for (String name : this.revisions) {
			RevisionTarget target = target(name);
			if (target instanceof RevisionTarget.Heads) {
				ids.addAll(graph.heads());
			}
			else {
				graph.select(target).forEach((revision) -> ids.add(revision.id()));
			}
		}
		if (ids.size() < 2) {
			throw new NothingToMergeException(List.copyOf(ids));
		}
		return List.copyOf(ids);
	}

}
