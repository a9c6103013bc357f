package io.github.jpamigrations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes down where the database stands without running anything.
 */
@Command(name = "stamp", description = "Write down where the database stands, without running anything.")
final class StampCommand extends RevisionsCommand {

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "head, heads, base, an id or its beginning, LABEL@head; with --sql also a range FROM:TO.")
	private List<String> revisions = new ArrayList<>();

	@Option(names = "--purge", description = "First forget what the version table says, also revisions without a file.")
	private boolean purge;

	@Option(names = "--sql", description = "Print the script instead of running it.")
	private boolean sql;

	@Option(names = "--json", description = "Print JSON.")
	private boolean json;

	@Override
	void check() {
		if (this.purge && this.sql) {
			throw wrongUsage("Can't use --purge with --sql mode");
		}
		for (String revision : this.revisions) {
			RevisionRange range = RevisionRange.parseScript(revision, this::wrongUsage);
			if (range != null && (!this.sql || this.revisions.size() > 1)) {
				throw wrongUsage("Range revision not allowed without --sql or beside others");
			}
		}
	}

	@Override
	public Integer call() {
		Migrations migrations = migrations();
		if (this.sql) {
			terminal().out().print(script(migrations));
			return 0;
		}
		List<RevisionTarget> targets = this.revisions.stream().map(RevisionsCommand::target).toList();
		MigrationReport report = this.purge ? migrations.purge(targets) : migrations.stamp(targets);
		if (this.json) {
			printJson(Reports.json(report));
		}
		else if (!report.isEmpty()) {
			print("Running stamp_revision " + joined(report.from()) + " -> " + joined(report.to()));
		}
		return 0;
	}

	private String script(Migrations migrations) {
		RevisionRange range = RevisionRange.parseScript(this.revisions.get(0), this::wrongUsage);
		if (range == null) {
			return migrations.scripts().stamp(Set.of(), this.revisions.stream().map(RevisionsCommand::target).toList());
		}
		Set<RevisionId> current = range.current() ? migrations.current() : Set.of();
		return migrations.scripts().stamp(range.from(migrations.graph(), current), List.of(target(range.end())));
	}

}
