package io.github.jpamigrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Decides whether a start writes revisions. A test context does so only where the test
 * itself asks for it: otherwise every test of an application in development would write
 * revisions for its test database.
 */
final class AutogenerateSwitch {

	static final String PROPERTY = "spring.migrations.autogenerate.enabled";

	private static final String TEST_PROPERTIES = "Inlined Test Properties";

	private AutogenerateSwitch() {
	}

	static boolean isOn(ConfigurableEnvironment environment) {
		PropertySource<?> test = testProperties(environment);
		if (test != null && !test.containsProperty(PROPERTY)) {
			return false;
		}
		return environment.getProperty(PROPERTY, Boolean.class, false);
	}

	/**
	 * Return whether the context is that of a test.
	 */
	static boolean isTest(ConfigurableEnvironment environment) {
		return testProperties(environment) != null;
	}

	private static @Nullable PropertySource<?> testProperties(ConfigurableEnvironment environment) {
		return environment.getPropertySources().get(TEST_PROPERTIES);
	}

}
