package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.command.CommandClasses;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/**
 * {@link RuntimeHintsRegistrar} for the commands, which picocli reads by reflection.
 */
class CommandRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		if (ClassUtils.isPresent("picocli.CommandLine", classLoader)) {
			CommandClasses.all()
				.forEach((type) -> hints.reflection()
					.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
							MemberCategory.ACCESS_DECLARED_FIELDS));
		}
	}

}
