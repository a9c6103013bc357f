package io.github.jpamigrations.command;

import io.github.jpamigrations.MigrationsException;

/**
 * There is nothing to edit, or nothing to edit it with.
 */
public final class NothingToEditException extends MigrationsException {

	NothingToEditException(String message) {
		super(message);
	}

}
