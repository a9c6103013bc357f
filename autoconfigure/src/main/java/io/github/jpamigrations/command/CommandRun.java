package io.github.jpamigrations.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One command line, from its arguments to an exit status: 0 done, 1 failed, 2 wrong
 * usage. What needs no application (help, wrong usage) ends while it is parsed.
 */
public final class CommandRun {

	/**
	 * The status of a command that failed.
	 */
	public static final int FAILED = 1;

	private static final Pattern STEPS_DOWN = Pattern.compile("-\\d+(:.*)?");

	private final Terminal terminal;

	private final MigrationsCommand root;

	private final @Nullable ParseResult parsed;

	private final int status;

	private CommandRun(Terminal terminal, MigrationsCommand root, @Nullable ParseResult parsed, int status) {
		this.terminal = terminal;
		this.root = root;
		this.parsed = parsed;
		this.status = status;
	}

	/**
	 * Parse a command line.
	 * @param arguments what follows the word {@code migrations}
	 * @param terminal where to write to
	 */
	public static CommandRun parse(List<String> arguments, Terminal terminal) {
		MigrationsCommand root = new MigrationsCommand(terminal);
		CommandLine commandLine = commandLine(root, terminal);
		try {
			ParseResult parsed = commandLine
				.parseArgs(arguments.stream().map(CommandRun::withoutHyphen).toArray(String[]::new));
			Integer help = CommandLine.executeHelpRequest(parsed);
			if (help != null) {
				return new CommandRun(terminal, root, null, help);
			}
			CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
			if (last.getCommand() instanceof RevisionsCommand command) {
				command.check();
				return command.needsApplication() ? new CommandRun(terminal, root, parsed, 0)
						: new CommandRun(terminal, root, null, command.call());
			}
			throw new ParameterException(last, "Missing command");
		}
		catch (ParameterException ex) {
			return new CommandRun(terminal, root, null, report(ex));
		}
	}

	/**
	 * Return a number of steps towards base in a form that is no option.
	 */
	private static String withoutHyphen(String argument) {
		return STEPS_DOWN.matcher(argument).matches() ? RevisionsCommand.MINUS + argument.substring(1) : argument;
	}

	static CommandLine commandLine(MigrationsCommand root, Terminal terminal) {
		CommandLine commandLine = new CommandLine(root);
		commandLine.getCommandSpec().version("JPA Migrations " + version());
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		commandLine.setUsageHelpAutoWidth(true);
		commandLine.setColorScheme(CommandLine.Help
			.defaultColorScheme(terminal.colored() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
		commandLine.setOut(new PrintWriter(terminal.out(), true));
		commandLine.setErr(new PrintWriter(terminal.err(), true));
		return commandLine;
	}

	private static String version() {
		String version = CommandRun.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "(not packaged)";
	}

	private static int report(ParameterException ex) {
		CommandLine commandLine = ex.getCommandLine();
		PrintWriter err = commandLine.getErr();
		err.println(message(ex));
		err.println(advice(ex));
		return commandLine.getCommandSpec().exitCodeOnInvalidInput();
	}

	private static @Nullable String message(ParameterException ex) {
		return isUnknownCommand(ex)
				? "Unknown command '" + ((UnmatchedArgumentException) ex).getUnmatched().get(0) + "'" : ex.getMessage();
	}

	private static boolean isUnknownCommand(ParameterException ex) {
		return ex instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
				&& ex.getCommandLine().getParent() == null;
	}

	/**
	 * picocli suggests three words, however far away they are.
	 */
	private static String advice(ParameterException ex) {
		if (ex instanceof UnmatchedArgumentException unmatched) {
			List<String> suggestions = unmatched.getSuggestions();
			String typed = unmatched.getUnmatched().get(0);
			if (!suggestions.isEmpty() && isNear(typed, suggestions.get(0))) {
				return "Did you mean '" + suggestions.get(0) + "'?";
			}
		}
		return "Try '" + ex.getCommandLine().getCommandSpec().qualifiedName() + " --help'.";
	}

	/**
	 * Return whether both begin alike, or end alike, for most of their length.
	 */
	private static boolean isNear(String typed, String suggestion) {
		int begin = 0;
		int shorter = Math.min(typed.length(), suggestion.length());
		while (begin < shorter && typed.charAt(begin) == suggestion.charAt(begin)) {
			begin++;
		}
		int end = 0;
		while (end < shorter - begin
				&& typed.charAt(typed.length() - 1 - end) == suggestion.charAt(suggestion.length() - 1 - end)) {
			end++;
		}
		return 2 * (begin + end) >= Math.max(typed.length(), suggestion.length());
	}

	/**
	 * Return whether everything is done without an application.
	 */
	public boolean ended() {
		return this.parsed == null;
	}

	/**
	 * Return the exit status of a command that has ended without an application.
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return whether a person wants to see more.
	 */
	public boolean verbose() {
		return this.root.verbose();
	}

	/**
	 * Run the command in its application.
	 * @return the exit status
	 */
	public int run(Application application) {
		List<CommandLine> commands = (this.parsed != null) ? this.parsed.asCommandLineList() : List.of();
		RevisionsCommand command = commands.get(commands.size() - 1).getCommand();
		this.root.enter(application);
		try {
			return command.call();
		}
		catch (ParameterException ex) {
			return report(ex);
		}
		catch (RuntimeException | LinkageError ex) {
			fail(ex, application.explain(ex));
			return FAILED;
		}
	}

	/**
	 * Report a failure: what happened and, on the next line, what to do.
	 */
	public void fail(Throwable failure, Application.Explanation explanation) {
		this.terminal.out().flush();
		Application.Explanation words = CommandAdvice.of(failure, explanation, this.root);
		this.terminal.err().println("FAILED: " + words.message());
		if (words.advice() != null) {
			this.terminal.err().println(words.advice());
		}
		if (verbose()) {
			failure.printStackTrace(this.terminal.err());
		}
		this.terminal.err().flush();
	}

}
