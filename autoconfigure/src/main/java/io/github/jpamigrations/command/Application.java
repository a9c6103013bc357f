package io.github.jpamigrations.command;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.schema.SchemaSource;
import org.jspecify.annotations.Nullable;

/**
 * What commands ask of the application that they run in. Each part is made when it is
 * asked for, and only then.
 */
public interface Application {

	/**
	 * Return the facade of the engine.
	 */
	Migrations migrations();

	/**
	 * Build the mapped model, which starts the application's Hibernate.
	 */
	SchemaSource model();

	/**
	 * Say what happened and what to do.
	 */
	Explanation explain(Throwable failure);

	/**
	 * What a person reads about a failure.
	 *
	 * @param message what happened
	 * @param advice what to do, if anything is known
	 */
	record Explanation(String message, @Nullable String advice) {

	}

}
