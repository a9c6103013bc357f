package io.github.jpamigrations.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What an environment says while an application runs for a command.
 */
final class CommandMode {

	private static final String NAME = "migrationsCommand";

	/**
	 * Setters of {@code SpringApplication} alone would lose against these properties of a
	 * user.
	 */
	private static final Map<String, Object> PROPERTIES = Map.of("spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false",
			"spring.main.lazy-initialization", "false", "spring.migrations.startup", "none",
			AutogenerateSwitch.PROPERTY, "false", CheckModelSwitch.PROPERTY, "off");

	private CommandMode() {
	}

	static boolean isOn(Environment environment) {
		return environment instanceof ConfigurableEnvironment configurable
				&& configurable.getPropertySources().contains(NAME);
	}

	static void prepare(ConfigurableEnvironment environment, List<String> properties, boolean verbose) {
		MutablePropertySources sources = environment.getPropertySources();
		sources.addFirst(new SimpleCommandLinePropertySource(properties.toArray(String[]::new)));
		sources.addFirst(new MapPropertySource(NAME, PROPERTIES));
		addDefault(sources, "logging.level.root", "warn");
		if (verbose) {
			addDefault(sources, "logging.level.io.github.jpamigrations", "info");
		}
	}

	/**
	 * Add a property that anything the user says overrides.
	 */
	private static void addDefault(MutablePropertySources sources, String name, String value) {
		PropertySource<?> defaults = sources.get(DefaultPropertiesPropertySource.NAME);
		if (defaults == null || !defaults.containsProperty(name)) {
			DefaultPropertiesPropertySource.addOrMerge(new LinkedHashMap<>(Map.of(name, value)), sources);
		}
	}

}
