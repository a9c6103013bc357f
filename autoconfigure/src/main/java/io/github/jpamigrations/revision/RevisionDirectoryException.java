package io.github.jpamigrations.revision;

import java.nio.file.Path;

import io.github.jpamigrations.MigrationsException;

import org.jspecify.annotations.Nullable;

/**
 * Revision files can't be read from or written to a directory.
 */
public final class RevisionDirectoryException extends MigrationsException {

	private final Path path;

	private final String problem;

	/**
	 * Create the exception.
	 * @param path the file or directory
	 * @param problem what is wrong with it, as the end of a sentence
	 * @param cause what the file system says
	 */
	public RevisionDirectoryException(Path path, String problem, @Nullable Throwable cause) {
		super("'" + path + "' " + problem, cause);
		this.path = path;
		this.problem = problem;
	}

	/**
	 * Return the file or directory.
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Return what is wrong with it, as the end of a sentence.
	 */
	public String problem() {
		return this.problem;
	}

}
