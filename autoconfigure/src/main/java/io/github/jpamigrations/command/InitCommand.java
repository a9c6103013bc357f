package io.github.jpamigrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.jpamigrations.engine.Migrations;
import picocli.CommandLine.Command;

/**
 * Makes the directory of the revisions. Needs no database.
 */
@Command(name = "init", description = "Create the directory of the revisions.")
final class InitCommand extends RevisionsCommand {

	@Override
	public Integer call() {
		Migrations migrations = migrations();
		Path directory = migrations.directory().path();
		try {
			if (Files.isDirectory(directory) && !isEmpty(directory)) {
				throw new DirectoryNotEmptyException(directory);
			}
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		print("Creating directory " + directory + " ...  done");
		print("Revisions are read from " + String.join(", ", migrations.locations()) + ".");
		print("Next: migrations revision --autogenerate -m \"...\", then migrations upgrade head");
		return 0;
	}

	private static boolean isEmpty(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.findAny().isEmpty();
		}
	}

}
