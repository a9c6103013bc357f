package io.github.jpamigrations.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Shows how a command is used. picocli's own would bring a second option for help.
 */
@Command(name = "help", description = "Show how a command is used.")
final class HelpCommand extends RevisionsCommand {

	@Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
	private @Nullable String command;

	@Override
	boolean needsApplication() {
		return false;
	}

	@Override
	public Integer call() {
		CommandLine root = commandLine().getParent();
		CommandLine asked = (this.command != null) ? root.getSubcommands().get(this.command) : root;
		if (asked == null) {
			throw new UnmatchedArgumentException(root, List.of(String.valueOf(this.command)));
		}
		asked.usage(root.getOut());
		return 0;
	}

}
