package io.github.jpamigrations.autogenerate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;

import org.jspecify.annotations.Nullable;

/**
 * The comment above a statement that says which auxiliary object it creates or drops:
 * {@code creates: view summary}. The catalog does not tell that, and the text of the
 * statement can be anything.
 *
 * @param action what the statement does
 * @param name the name of the object
 */
record ObjectMark(Action action, String name) {

	private static final Pattern COMMENT = Pattern.compile("-- (creates(?: first)?|drops): (.+)");

	/**
	 * What a statement does to its object.
	 */
	enum Action {

		CREATES("creates"),

		/** An object that tables use. */
		CREATES_FIRST("creates first"),

		DROPS("drops");

		private final String words;

		Action(String words) {
			this.words = words;
		}

	}

	/**
	 * Return the mark of an operation, if it is one on an auxiliary object.
	 */
	static Stream<ObjectMark> of(Operation operation) {
		if (operation instanceof Operation.CreateAuxiliaryObject create) {
			Action action = create.object().beforeTables() ? Action.CREATES_FIRST : Action.CREATES;
			return Stream.of(new ObjectMark(action, name(create.object())));
		}
		return (operation instanceof Operation.DropAuxiliaryObject drop)
				? Stream.of(new ObjectMark(Action.DROPS, name(drop.object()))) : Stream.of();
	}

	private static String name(AuxiliaryObject object) {
		return object.name().strip().replaceAll("\\R", " ");
	}

	/**
	 * Read a line.
	 * @return the mark, {@code null} if the line is none
	 */
	static @Nullable ObjectMark parse(String line) {
		Matcher matcher = COMMENT.matcher(line.strip());
		if (!matcher.matches()) {
			return null;
		}
		for (Action action : Action.values()) {
			if (action.words.equals(matcher.group(1))) {
				return new ObjectMark(action, matcher.group(2));
			}
		}
		return null;
	}

	/**
	 * Return the comment without what begins it.
	 */
	String text() {
		return this.action.words + ": " + this.name;
	}

}
