package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;

/**
 * The connection has no current schema in which the version table could be.
 */
public final class NoCurrentSchemaException extends MigrationsException {

	NoCurrentSchemaException() {
		super("The connection has no current schema");
	}

}
