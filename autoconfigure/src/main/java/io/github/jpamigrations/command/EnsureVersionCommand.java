package io.github.jpamigrations.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the version table and the history table.
 */
@Command(name = "ensure-version", aliases = "ensure_version",
		description = "Create the version table and the history table where they are missing.")
final class EnsureVersionCommand extends RevisionsCommand {

	@Option(names = "--sql", description = "Print the script instead of running it.")
	private boolean sql;

	@Override
	public Integer call() {
		if (this.sql) {
			terminal().out().print(migrations().scripts().tables());
		}
		else {
			migrations().ensureVersion();
		}
		return 0;
	}

}
