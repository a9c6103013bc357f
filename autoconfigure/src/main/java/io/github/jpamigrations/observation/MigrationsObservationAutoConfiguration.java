package io.github.jpamigrations.observation;

import io.github.jpamigrations.autoconfigure.MigrationsAutoConfiguration;
import io.github.jpamigrations.engine.Migrations;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration for {@link MigrationObservationListener}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { MigrationsAutoConfiguration.class, ObservationAutoConfiguration.class })
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ ObservationRegistry.class, Migrations.class })
public final class MigrationsObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	MigrationObservationListener migrationObservationListener(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<MigrationObservationConvention> convention) {
		return new MigrationObservationListener(new EarlyObservationRegistry(registry), convention.getIfAvailable());
	}

}
