package io.github.jpamigrations.command;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionGraph.Step;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.runtime.MigrationReport;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.runtime.ReviewPendingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Applies pending revisions.
 */
@Command(name = "upgrade", description = "Apply pending revisions up to a target.")
final class UpgradeCommand extends RevisionsCommand {

	@Parameters(paramLabel = "REVISION",
			description = "head, heads, +N, an id or its beginning, LABEL@head; with --sql also a range FROM:TO.")
	private String revision = "";

	@Mixin
	private RunOptions options = new RunOptions();

	@Override
	void check() {
		if (RevisionRange.parseScript(this.revision, this::wrongUsage) != null && !this.options.sql()) {
			throw wrongUsage("Range revision not allowed without --sql");
		}
	}

	@Override
	public Integer call() {
		Migrations migrations = migrations().with((settings) -> this.options.applyTo(settings, root().variables()));
		if (this.options.sql()) {
			terminal().out().print(script(migrations));
			return 0;
		}
		Migrations watched = this.options.json() ? migrations
				: migrations.with((settings) -> settings.withListener(new Progress(terminal(), migrations.graph())));
		MigrationReport report = upgrade(watched, target(this.revision));
		if (this.options.json()) {
			printJson(Reports.json(report));
		}
		return 0;
	}

	private String script(Migrations migrations) {
		RevisionRange range = RevisionRange.parseScript(this.revision, this::wrongUsage);
		if (range == null) {
			return migrations.scripts().upgrade(Set.of(), target(this.revision));
		}
		Set<RevisionId> current = range.current() ? migrations.current() : Set.of();
		return migrations.scripts().upgrade(range.from(migrations.graph(), current), target(range.end()));
	}

	private MigrationReport upgrade(Migrations migrations, RevisionTarget target) {
		try {
			return migrations.upgrade(target);
		}
		catch (ReviewPendingException ex) {
			List<Revision> waiting = waiting(migrations, target);
			if (!terminal().interactive() || !confirm(waiting)) {
				throw ex;
			}
			MigrationReport report = migrations
				.with((settings) -> settings.withPolicy(settings.policy().with(MigratorSettings.Review.REVIEWED)))
				.upgrade(target);
			waiting.forEach((revision) -> markReviewed(migrations, revision));
			return report;
		}
	}

	private static List<Revision> waiting(Migrations migrations, RevisionTarget target) {
		RevisionGraph graph = migrations.graph();
		return graph.planUpgrade(migrations.current(), target)
			.stream()
			.map(Step::revision)
			.filter(Revision::reviewPending)
			.toList();
	}

	private boolean confirm(List<Revision> waiting) {
		for (Revision revision : waiting) {
			terminal().err()
				.println("Revision " + revision.id() + ", " + RevisionText.message(revision) + ", waits for a review ("
						+ revision.location() + "):");
			terminal().err().println(revision.upgrade().text().strip());
		}
		return terminal().confirm("Apply " + ((waiting.size() == 1) ? "it?" : "them?"));
	}

	/**
	 * Take the line out of the file, where there is one to write to.
	 */
	private void markReviewed(Migrations migrations, Revision revision) {
		SourceFile.of(revision.location())
			.filter((file) -> file.startsWith(migrations.directory().path()))
			.ifPresent((file) -> migrations.directory()
				.replace(revision.location(), RevisionFile.withoutReview(SourceFile.read(file))));
	}

}
