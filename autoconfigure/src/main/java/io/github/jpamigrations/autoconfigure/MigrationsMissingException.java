package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * A command was given to an application that keeps no schema by revisions.
 *
 * @since 0.1.0
 */
public final class MigrationsMissingException extends MigrationsException {

	MigrationsMissingException() {
		super("This application has no revisions to work with, because it has no DataSource or because "
				+ "'spring.migrations.enabled' is 'false'");
	}

}
