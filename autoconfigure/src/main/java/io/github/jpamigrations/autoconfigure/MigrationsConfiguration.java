package io.github.jpamigrations.autoconfigure;

import java.util.function.UnaryOperator;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.runtime.MigratorSettings;

/**
 * The configuration of the engine as properties and beans have it, for a
 * {@link MigrationsConfigurationCustomizer} to change.
 *
 * @since 0.1.0
 */
public final class MigrationsConfiguration {

	private MigratorSettings running;

	private AutogenerateSettings writing;

	MigrationsConfiguration(MigratorSettings running, AutogenerateSettings writing) {
		this.running = running;
		this.writing = writing;
	}

	/**
	 * Return how revisions are run.
	 */
	public MigratorSettings running() {
		return this.running;
	}

	/**
	 * Change how revisions are run.
	 */
	public MigrationsConfiguration running(UnaryOperator<MigratorSettings> change) {
		this.running = change.apply(this.running);
		return this;
	}

	/**
	 * Return how revisions are written.
	 */
	public AutogenerateSettings writing() {
		return this.writing;
	}

	/**
	 * Change how revisions are written, and how the model is compared.
	 */
	public MigrationsConfiguration writing(UnaryOperator<AutogenerateSettings> change) {
		this.writing = change.apply(this.writing);
		return this;
	}

}
