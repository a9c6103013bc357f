package io.github.jpamigrations.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints a script that completes commands and options in bash and zsh. Needs no
 * application.
 */
@Command(name = "completion",
		description = "Print a script for shell completion: source <(java -jar app.jar migrations completion)")
final class CompletionCommand extends RevisionsCommand {

	@Option(names = "--name", paramLabel = "COMMAND", defaultValue = "migrations",
			description = "The command that is completed, usually an alias for 'java -jar app.jar migrations'.")
	private String name = "migrations";

	@Override
	boolean needsApplication() {
		return false;
	}

	@Override
	public Integer call() {
		CommandLine commandLine = CommandRun.commandLine(new MigrationsCommand(terminal()), terminal());
		print(AutoComplete.bash(this.name, commandLine));
		return 0;
	}

}
