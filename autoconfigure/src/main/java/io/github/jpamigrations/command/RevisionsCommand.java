package io.github.jpamigrations.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * One command.
 */
abstract class RevisionsCommand implements Callable<Integer> {

	/**
	 * Stands in for a hyphen before a number, which the parser would take for an option.
	 */
	static final char MINUS = '\u2212';

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private MigrationsCommand root;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	/**
	 * Refuse arguments that the parser lets pass, before there is an application.
	 * @throws ParameterException if the usage is wrong
	 */
	void check() {
	}

	/**
	 * Return whether the command runs in the application.
	 */
	boolean needsApplication() {
		return true;
	}

	@Override
	public abstract Integer call();

	final CommandLine commandLine() {
		return this.spec.commandLine();
	}

	final MigrationsCommand root() {
		return this.root;
	}

	final Migrations migrations() {
		return this.root.migrations();
	}

	final Terminal terminal() {
		return this.root.terminal();
	}

	final ParameterException wrongUsage(String message) {
		return new ParameterException(this.spec.commandLine(), message);
	}

	final void print(String line) {
		terminal().println(line);
	}

	final void printJson(Object value) {
		terminal().println(Json.of(value));
	}

	static RevisionTarget target(String argument) {
		return RevisionTarget.parse(argument.replace(MINUS, '-'));
	}

	static String joined(Iterable<RevisionId> ids) {
		return String.join(", ", values(ids));
	}

	static List<String> values(Iterable<RevisionId> ids) {
		return StreamSupport.stream(ids.spliterator(), false).map(RevisionId::value).toList();
	}

}
