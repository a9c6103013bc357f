package io.github.jpamigrations.command;

import java.nio.file.Path;

import io.github.jpamigrations.MigrationsException;

/**
 * The directory that is to be made is there already and holds files.
 */
public final class DirectoryNotEmptyException extends MigrationsException {

	private final transient Path directory;

	DirectoryNotEmptyException(Path directory) {
		super("Directory " + directory + " already exists and is not empty");
		this.directory = directory;
	}

	/**
	 * Return the directory.
	 */
	public Path directory() {
		return this.directory;
	}

}
