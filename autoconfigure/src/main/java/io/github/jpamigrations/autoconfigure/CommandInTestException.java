package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * A test context was given the arguments of a command, which would end the JVM.
 *
 * @since 0.1.0
 */
public final class CommandInTestException extends MigrationsException {

	CommandInTestException() {
		super("A command can't be run in a test context, because it ends the process");
	}

}
