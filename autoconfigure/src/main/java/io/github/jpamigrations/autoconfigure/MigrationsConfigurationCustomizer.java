package io.github.jpamigrations.autoconfigure;

/**
 * Callback that changes the {@link MigrationsConfiguration} before the engine is made of
 * it. Beans of this type are called in their order.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MigrationsConfigurationCustomizer {

	/**
	 * Change the configuration.
	 * @param configuration what properties and beans say
	 */
	void customize(MigrationsConfiguration configuration);

}
