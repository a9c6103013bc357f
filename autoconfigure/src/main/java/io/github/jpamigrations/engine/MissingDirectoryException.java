package io.github.jpamigrations.engine;

import io.github.jpamigrations.MigrationsException;

/**
 * There is no directory that a revision could be written to: the application runs from a
 * packaged jar and none is configured.
 */
public final class MissingDirectoryException extends MigrationsException {

	public MissingDirectoryException() {
		super("There is no directory to write the revision to, because the application does not run from a module "
				+ "with 'src/main'");
	}

}
