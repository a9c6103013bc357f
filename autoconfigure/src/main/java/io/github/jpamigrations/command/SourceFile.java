package io.github.jpamigrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of revisions that a person can edit; those inside of a jar are not.
 */
final class SourceFile {

	private SourceFile() {
	}

	static Optional<Path> of(String location) {
		try {
			return Optional.of(Path.of(location)).filter(Files::isRegularFile);
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
