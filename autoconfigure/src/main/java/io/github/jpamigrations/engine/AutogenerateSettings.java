package io.github.jpamigrations.engine;

import io.github.jpamigrations.autogenerate.ComparisonRules;
import io.github.jpamigrations.revision.FileTemplate;

import org.jspecify.annotations.Nullable;

/**
 * How revisions are written at startup.
 *
 * @param apply which of them are applied at once
 * @param message their message, absent for one made from the changes
 * @param fileTemplate how their files are named
 * @param rules what a person says about comparing
 */
public record AutogenerateSettings(Apply apply, @Nullable String message, FileTemplate fileTemplate,
		ComparisonRules rules) {

	/**
	 * Create settings without rules.
	 * @param apply which of them are applied at once
	 * @param message their message, absent for one made from the changes
	 */
	public AutogenerateSettings(Apply apply, @Nullable String message) {
		this(apply, message, FileTemplate.STANDARD, ComparisonRules.NONE);
	}

	/**
	 * Return these settings with rules.
	 */
	public AutogenerateSettings withRules(ComparisonRules others) {
		return new AutogenerateSettings(this.apply, this.message, this.fileTemplate, others);
	}

	/**
	 * Which revisions written at startup are applied at once.
	 */
	public enum Apply {

		/**
		 * Those that can't lose data; the others wait for a review.
		 */
		SAFE,

		/**
		 * All of them, without a review.
		 */
		ALWAYS,

		/**
		 * None; those that can't lose data are applied by the next start.
		 */
		NEVER

	}

}
