package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * Hibernate is told to make the schema itself while revisions are written from the model.
 *
 * @since 0.1.0
 */
public final class ConflictingSchemaGenerationException extends MigrationsException {

	private final String factory;

	private final String action;

	ConflictingSchemaGenerationException(String factory, String action) {
		super("Hibernate is told to '" + action + "' the schema of '" + factory
				+ "' while revisions are written from its model");
		this.factory = factory;
		this.action = action;
	}

	/**
	 * Return the name of the factory's bean.
	 */
	public String factory() {
		return this.factory;
	}

	/**
	 * Return what Hibernate is told to do.
	 */
	public String action() {
		return this.action;
	}

}
