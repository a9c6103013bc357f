package io.github.jpamigrations.autoconfigure;

import java.util.Set;

import io.github.jpamigrations.MigrationsException;
import org.jspecify.annotations.Nullable;

/**
 * What to do about each exception, worded once.
 */
final class Advice {

	private static final AdviceByType ALL = new AdviceByType();

	static {
		FileAdvice.addTo(ALL);
		DatabaseAdvice.addTo(ALL);
		RunAdvice.addTo(ALL);
		ConfigurationAdvice.addTo(ALL);
	}

	private Advice() {
	}

	/**
	 * Return what to do, {@code null} where nothing is known.
	 */
	static @Nullable String of(MigrationsException exception) {
		return ALL.of(exception);
	}

	/**
	 * Return the exceptions about which something is known.
	 */
	static Set<Class<?>> types() {
		return ALL.types();
	}

}
