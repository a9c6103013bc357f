package io.github.jpamigrations.engine;

import org.jspecify.annotations.Nullable;

/**
 * How revisions are written at startup.
 *
 * @param apply which of them are applied at once
 * @param message their message, absent for one made from the changes
 */
public record AutogenerateSettings(Apply apply, @Nullable String message) {

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
