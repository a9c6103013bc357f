package io.github.jpamigrations.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a command writes to and, if a person sits there, reads from.
 *
 * @param out standard output, which belongs to the command alone
 * @param err standard error, shared with the logs
 * @param answers what a person types, absent where nobody sees the output or can answer;
 * one reader for all questions, since it may have read ahead
 * @param colored whether the output may have colours
 */
public record Terminal(PrintStream out, PrintStream err, @Nullable BufferedReader answers, boolean colored) {

	/**
	 * Return the terminal of this process.
	 * @param out the real standard output
	 * @param err the real standard error
	 */
	public static Terminal of(PrintStream out, PrintStream err) {
		if (!isInteractive()) {
			return new Terminal(out, err, null, false);
		}
		// Never closed: the input belongs to the process.
		BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
		return new Terminal(out, err, answers, wantsColors(System.getenv()));
	}

	/**
	 * Return whether colours are wanted on a terminal, see https://no-color.org.
	 */
	static boolean wantsColors(Map<String, String> environment) {
		return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
	}

	/**
	 * From Java 22 on there is a console also where nobody sits; only that Java can tell.
	 */
	private static boolean isInteractive() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (boolean) Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			return false;
		}
	}

	/**
	 * Return whether there is somebody to ask.
	 */
	boolean interactive() {
		return this.answers != null;
	}

	void println(String line) {
		this.out.println(line);
	}

	/**
	 * Ask a question that is answered with yes or no.
	 * @return whether the answer is yes; an empty one is no
	 */
	boolean confirm(String question) {
		String answer = ask(question + " [y/N] ").toLowerCase(Locale.ROOT);
		return answer.equals("y") || answer.equals("yes");
	}

	/**
	 * Ask a question on standard error, so that it is not taken for output.
	 * @return the answer without blanks around it, empty at the end of the input
	 */
	private String ask(String question) {
		if (this.answers == null) {
			return "";
		}
		this.err.print(question);
		this.err.flush();
		try {
			String line = this.answers.readLine();
			if (line != null) {
				return line.strip();
			}
		}
		catch (IOException ex) {
			// As at the end of the input.
		}
		// What follows stands on a line of its own.
		this.err.println();
		return "";
	}

	Terminal withoutInput() {
		return new Terminal(this.out, this.err, null, this.colored);
	}

}
