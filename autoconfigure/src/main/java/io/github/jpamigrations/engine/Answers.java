package io.github.jpamigrations.engine;

import java.util.List;

import io.github.jpamigrations.diff.RenameHint;

/**
 * What a person says about one comparison, beside the configuration.
 *
 * @param renames names that have changed
 * @param drops objects that may be dropped although no revision made them
 * @param question whom to ask about what looks like a rename
 */
public record Answers(List<RenameHint> renames, List<String> drops, RenameQuestion question) {

	/**
	 * Nobody says anything.
	 */
	public static final Answers NONE = new Answers(List.of(), List.of(), RenameQuestion.NOBODY);

	public Answers {
		renames = List.copyOf(renames);
		drops = List.copyOf(drops);
	}

	/**
	 * Return answers of which the renames are still text: {@code user.name=full_name}.
	 * @throws io.github.jpamigrations.diff.RenameSyntaxException if one can't be read
	 */
	public static Answers of(List<String> renames, List<String> drops, RenameQuestion question) {
		return new Answers(renames.stream().map(RenameHint::parse).map(RenameHint::forOnce).toList(), drops, question);
	}

}
