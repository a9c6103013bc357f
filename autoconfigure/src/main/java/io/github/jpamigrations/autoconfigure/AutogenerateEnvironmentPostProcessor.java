package io.github.jpamigrations.autoconfigure;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets scripts such as {@code data.sql} run after JPA while revisions are written at
 * startup: the tables are made when the model is known, so that they would otherwise not
 * be there yet.
 */
class AutogenerateEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (AutogenerateSwitch.isOn(environment)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("migrationsAutogenerate",
						Map.of(MigrationsInitializerDetector.DEFERRED, "true")));
		}
	}

}
