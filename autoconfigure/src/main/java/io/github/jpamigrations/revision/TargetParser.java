package io.github.jpamigrations.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.revision.RevisionTarget.Base;
import io.github.jpamigrations.revision.RevisionTarget.Branch;
import io.github.jpamigrations.revision.RevisionTarget.Head;
import io.github.jpamigrations.revision.RevisionTarget.Heads;
import io.github.jpamigrations.revision.RevisionTarget.Named;
import io.github.jpamigrations.revision.RevisionTarget.Offset;
import io.github.jpamigrations.revision.RevisionTarget.Relative;

/**
 * Reads the text of a {@link RevisionTarget}.
 */
final class TargetParser {

	private static final Pattern STEPS = Pattern.compile("(?<from>[^+-]*)(?<steps>[+-]\\d{1,9})");

	private TargetParser() {
	}

	static RevisionTarget parse(String argument) {
		int at = argument.indexOf('@');
		if (at > 0) {
			return new Branch(argument.substring(0, at), parseInBranch(argument.substring(at + 1)));
		}
		return parseInBranch(argument);
	}

	static String withSign(int steps) {
		return (steps < 0) ? Integer.toString(steps) : "+" + steps;
	}

	private static RevisionTarget parseInBranch(String argument) {
		Matcher matcher = STEPS.matcher(argument);
		if (!matcher.matches()) {
			return parseAbsolute(argument);
		}
		int steps = Integer.parseInt(matcher.group("steps"));
		String from = matcher.group("from");
		return from.isEmpty() ? new Relative(steps) : new Offset(parseAbsolute(from), steps);
	}

	private static RevisionTarget parseAbsolute(String name) {
		return switch (name) {
			case "head" -> new Head();
			case "heads" -> new Heads();
			case "base" -> new Base();
			default -> new Named(name);
		};
	}

}
