package io.github.jpamigrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of an application that was started for a command.
 *
 * @param properties arguments that stay properties of the application: those with a dot
 * in their name, such as {@code --spring.profiles.active=prod}
 * @param command what follows the word {@code migrations}
 */
record CommandArguments(List<String> properties, List<String> command) {

	private static final String WORD = "migrations";

	private static final Pattern PROPERTY = Pattern.compile("--[^=.\\s]+\\.[^=]*(=.*)?", Pattern.DOTALL);

	/**
	 * Return whether arguments begin with the word, apart from properties.
	 */
	static boolean areCommand(String[] arguments) {
		for (String argument : arguments) {
			if (!isProperty(argument)) {
				return argument.equals(WORD);
			}
		}
		return false;
	}

	static CommandArguments of(String[] arguments) {
		List<String> properties = new ArrayList<>();
		List<String> command = new ArrayList<>();
		for (String argument : arguments) {
			(isProperty(argument) ? properties : command).add(argument);
		}
		return new CommandArguments(List.copyOf(properties), List.copyOf(command.subList(1, command.size())));
	}

	private static boolean isProperty(String argument) {
		return PROPERTY.matcher(argument).matches();
	}

}
