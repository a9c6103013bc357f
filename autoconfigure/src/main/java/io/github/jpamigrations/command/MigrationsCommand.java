package io.github.jpamigrations.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.jpamigrations.engine.Migrations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The word {@code migrations} of the command line, and what all commands share.
 */
@Command(name = "migrations", description = "Schema revisions of this application.",
		synopsisSubcommandLabel = "COMMAND",
		footer = { "", "Arguments such as --spring.profiles.active=prod are properties of the application." },
		subcommands = { InitCommand.class, RevisionCommand.class, UpgradeCommand.class, DowngradeCommand.class,
				StatusCommand.class, CurrentCommand.class, HeadsCommand.class, HistoryCommand.class,
				BranchesCommand.class, ShowCommand.class, MergeCommand.class, StampCommand.class, CheckCommand.class,
				EditCommand.class, EnsureVersionCommand.class, CompletionCommand.class, HelpCommand.class })
final class MigrationsCommand {

	private Terminal terminal;

	private @Nullable Application application;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = "--version", versionHelp = true, description = "Show the version.")
	private boolean version;

	@Option(names = { "-v", "--verbose" }, scope = ScopeType.INHERIT,
			description = "Show more; with an error its stack trace.")
	private boolean verbose;

	@Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never ask, also not on a terminal.")
	private boolean noInput;

	@Option(names = "-x", paramLabel = "NAME=VALUE", scope = ScopeType.INHERIT,
			description = "A placeholder of SQL revisions and an argument of Java revisions.")
	private Map<String, String> variables = new LinkedHashMap<>();

	MigrationsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	void enter(Application application) {
		this.application = application;
	}

	Application application() {
		return Objects.requireNonNull(this.application, "commands run in an application");
	}

	boolean entered() {
		return this.application != null;
	}

	Migrations migrations() {
		return application().migrations();
	}

	Terminal terminal() {
		return this.noInput ? this.terminal.withoutInput() : this.terminal;
	}

	boolean verbose() {
		return this.verbose;
	}

	Map<String, String> variables() {
		return this.variables;
	}

}
