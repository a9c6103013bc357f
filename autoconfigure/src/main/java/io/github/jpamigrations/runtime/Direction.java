package io.github.jpamigrations.runtime;

import java.util.Locale;

/**
 * Which way a revision is run.
 */
public enum Direction {

	/**
	 * Towards the heads.
	 */
	UPGRADE,

	/**
	 * Towards base.
	 */
	DOWNGRADE;

	/**
	 * Return the name as the history table and the log have it.
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Direction parse(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
