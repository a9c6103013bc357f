package io.github.jpamigrations.command;

import java.util.Set;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.runtime.MigrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Takes revisions back.
 */
@Command(name = "downgrade", description = "Take revisions back down to a target.")
final class DowngradeCommand extends RevisionsCommand {

	@Parameters(paramLabel = "REVISION",
			description = "base, -N, an id or its beginning, LABEL@base, LABEL@-N; with --sql a range FROM:TO.")
	private String revision = "";

	@Mixin
	private RunOptions options = new RunOptions();

	@Override
	void check() {
		RevisionRange range = RevisionRange.parseScript(this.revision, this::wrongUsage);
		if (range != null && !this.options.sql()) {
			throw wrongUsage("Range revision not allowed without --sql");
		}
		if (range == null && this.options.sql()) {
			throw wrongUsage("downgrade with --sql requires <fromrev>:<torev>");
		}
	}

	@Override
	public Integer call() {
		Migrations migrations = migrations().with((settings) -> this.options.applyTo(settings, root().variables()));
		RevisionRange range = RevisionRange.parseScript(this.revision, this::wrongUsage);
		if (range != null) {
			Set<RevisionId> current = range.current() ? migrations.current() : Set.of();
			terminal().out()
				.print(migrations.scripts().downgrade(range.from(migrations.graph(), current), target(range.end())));
			return 0;
		}
		Migrations watched = this.options.json() ? migrations
				: migrations.with((settings) -> settings.withListener(new Progress(terminal(), migrations.graph())));
		MigrationReport report = watched.downgrade(target(this.revision));
		if (this.options.json()) {
			printJson(Reports.json(report));
		}
		return 0;
	}

}
