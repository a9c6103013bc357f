package io.github.jpamigrations.command;

import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The classes that picocli reads by reflection, for a native image, which has to know
 * them beforehand.
 */
public final class CommandClasses {

	private CommandClasses() {
	}

	/**
	 * Return all commands, what they inherit from and what they share.
	 */
	public static Set<Class<?>> all() {
		Set<Class<?>> classes = new LinkedHashSet<>();
		add(MigrationsCommand.class, classes);
		return classes;
	}

	private static void add(Class<?> type, Set<Class<?>> classes) {
		if (type == Object.class || !classes.add(type)) {
			return;
		}
		add(type.getSuperclass(), classes);
		for (Field field : type.getDeclaredFields()) {
			if (field.isAnnotationPresent(Mixin.class)) {
				add(field.getType(), classes);
			}
		}
		Command command = type.getAnnotation(Command.class);
		if (command != null) {
			for (Class<?> subcommand : command.subcommands()) {
				add(subcommand, classes);
			}
		}
	}

}
