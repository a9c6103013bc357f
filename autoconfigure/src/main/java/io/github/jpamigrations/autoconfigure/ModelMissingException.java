package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * A command needs the mapped model and there is none.
 *
 * @since 0.1.0
 */
public final class ModelMissingException extends MigrationsException {

	ModelMissingException() {
		super("There is no model to compare with, because no EntityManagerFactory is on the application's DataSource");
	}

}
