package io.github.jpamigrations.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.engine.AdoptedDatabase;
import io.github.jpamigrations.engine.Answers;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.engine.RenameQuestion;
import io.github.jpamigrations.engine.WrittenRevision;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionFile;
import io.github.jpamigrations.revision.RevisionTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes a new revision file.
 */
@Command(name = "revision", description = "Write a new revision.")
final class RevisionCommand extends RevisionsCommand {

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	@Option(names = "--autogenerate", description = "Fill it with what the model has and the database has not.")
	private boolean autogenerate;

	@Option(names = "--sql", description = "Print only the statements of the upgrade, write nothing.")
	private boolean sql;

	@Option(names = "--head", paramLabel = "REVISION", defaultValue = "head",
			description = "What it builds on; 'base' begins a branch of its own.")
	private String head = "head";

	@Option(names = "--splice", description = "Allow --head to name a revision that others build on already.")
	private boolean splice;

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "A revision of another branch that has to be applied before.")
	private List<String> dependsOn = new ArrayList<>();

	@Option(names = "--rename", paramLabel = "TABLE.OLD=NEW",
			description = "What has only got another name: user.name=full_name, or OLD=NEW for a table.")
	private List<String> renames = new ArrayList<>();

	@Option(names = "--drop", paramLabel = "NAME",
			description = "What may be dropped although no revision made it: user.note, or a table.")
	private List<String> drops = new ArrayList<>();

	@Option(names = "--base", description = "Adopt the database: write the whole model as the base revision and stamp "
			+ "the database with it, without running it.")
	private boolean base;

	@Override
	void check() {
		if (this.base && (!this.autogenerate || this.sql || this.splice || !this.head.equals("head")
				|| !this.dependsOn.isEmpty())) {
			throw wrongUsage("--base writes the whole model, so it needs --autogenerate and goes with nothing that "
					+ "says where the revision stands");
		}
		if (this.options.hasEmptyMessage()) {
			throw wrongUsage("The message is empty");
		}
		if (!this.autogenerate && this.options.message() == null) {
			throw wrongUsage("Missing required option: '--message=TEXT'");
		}
		if (this.sql && !this.autogenerate) {
			throw wrongUsage("--sql prints what --autogenerate finds, so it needs --autogenerate");
		}
	}

	@Override
	public Integer call() {
		NewRevision request = this.options.request(List.of(target(this.head)), this.splice,
				new LinkedHashSet<>(this.dependsOn), null);
		Migrations migrations = migrations();
		if (this.base) {
			adopt(migrations);
			return 0;
		}
		Answers answers = Answers.of(this.renames, this.drops, question());
		boolean writing = !this.sql && !this.options.dryRun();
		if (!this.autogenerate) {
			this.options.report(writing ? migrations.revision(request) : migrations.draft(request), terminal());
			return 0;
		}
		List<WrittenRevision> written = writing ? migrations.revision(request, root().application().model(), answers)
				: migrations.draft(request, root().application().model(), answers);
		if (written.isEmpty()) {
			terminal().err().println("No new upgrade operations detected, so nothing is written.");
			return 0;
		}
		written.forEach(this::report);
		return 0;
	}

	private void adopt(Migrations migrations) {
		NewRevision request = this.options.request(List.of(new RevisionTarget.Base()), false, Set.of(), null);
		if (this.options.dryRun()) {
			this.options.report(migrations.draftBase(request, root().application().model()), terminal());
			return;
		}
		AdoptedDatabase adopted = migrations.adopt(request, root().application().model());
		this.options.report(adopted.base(), terminal());
		PrintStream progress = this.options.json() ? terminal().err() : terminal().out();
		progress.println("Running stamp_revision  -> " + adopted.base().revision().id());
		List<String> differences = adopted.rest().differences();
		if (differences.isEmpty()) {
			terminal().err().println("The database is as the model says.");
			return;
		}
		terminal().err()
			.println("The database differs from the model; 'migrations revision --autogenerate' writes what "
					+ "makes them equal:");
		differences.forEach((difference) -> terminal().err().println("  " + difference));
	}

	private RenameQuestion question() {
		Terminal terminal = terminal();
		return terminal.interactive() ? (rename) -> terminal.confirm("Is this a rename: " + rename.hint() + "?")
				: RenameQuestion.NOBODY;
	}

	private void report(WrittenRevision written) {
		written.findings()
			.stream()
			.filter((finding) -> finding.severity() != Finding.Severity.NOTE)
			.forEach((finding) -> terminal().err().println(finding.code() + ": " + finding.message()));
		if (this.sql) {
			print(parsed(written).upgrade().text().strip());
			return;
		}
		this.options.report(written, terminal());
		if (parsed(written).reviewPending() && !this.options.dryRun()) {
			terminal().err()
				.println("It can lose data: review it, then delete its line '-- review: pending' or let "
						+ "'migrations upgrade heads' ask you.");
		}
	}

	private static Revision parsed(WrittenRevision written) {
		return RevisionFile.parse(written.revision().location(), written.text().getBytes(StandardCharsets.UTF_8));
	}

}
