package io.github.jpamigrations.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Opens revisions in the editor of the person.
 */
@Command(name = "edit", description = "Open revisions in the editor that $VISUAL or $EDITOR names.")
final class EditCommand extends RevisionsCommand {

	private static final List<String> COMMON = List.of("sensible-editor", "editor", "nano", "vim", "vi");

	@Parameters(paramLabel = "REVISION", arity = "1..*",
			description = "An id or its beginning, head, heads, current, a label.")
	private List<String> names = new ArrayList<>();

	@Override
	public Integer call() {
		RevisionGraph graph = migrations().graph();
		List<Revision> revisions = this.names.stream().flatMap((name) -> select(graph, name)).toList();
		if (revisions.isEmpty()) {
			throw new NothingToEditException("No current revisions");
		}
		List<String> command = new ArrayList<>(editor(System.getenv()));
		for (Revision revision : revisions) {
			Path file = SourceFile.of(revision.location())
				.orElseThrow(() -> new NothingToEditException(
						"Revision '" + revision.id() + "' is not a file that can be edited: " + revision.location()));
			command.add(file.toString());
		}
		return edit(command);
	}

	private Stream<Revision> select(RevisionGraph graph, String name) {
		return name.equals("current") ? migrations().current().stream().map(graph::revision)
				: graph.select(target(name)).stream();
	}

	/**
	 * Return the words of the editor's command; it may have options. Where none is named
	 * it is the first that there is of those which Alembic takes and which wait until the
	 * file is closed.
	 */
	static List<String> editor(Map<String, String> environment) {
		return Stream.of("VISUAL", "EDITOR")
			.map((name) -> Optional.ofNullable(environment.get(name)).orElse("").strip())
			.filter((value) -> !value.isEmpty())
			.findFirst()
			.map((value) -> List.of(value.split("\\s+")))
			.or(() -> COMMON.stream().filter((name) -> isOnPath(name, environment)).findFirst().map(List::of))
			.orElseThrow(() -> new NothingToEditException("No editor is set in $VISUAL or $EDITOR"));
	}

	private static boolean isOnPath(String name, Map<String, String> environment) {
		return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((directory) -> !directory.isEmpty())
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, name)));
	}

	private static int edit(List<String> command) {
		try {
			return (new ProcessBuilder(command).inheritIO().start().waitFor() == 0) ? 0 : CommandRun.FAILED;
		}
		catch (IOException ex) {
			throw new NothingToEditException("The editor '" + command.get(0) + "' can't be started");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return CommandRun.FAILED;
		}
	}

}
