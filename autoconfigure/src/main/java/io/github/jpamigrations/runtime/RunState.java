package io.github.jpamigrations.runtime;

import java.util.Locale;

/**
 * How far a run of a revision has come.
 */
public enum RunState {

	/**
	 * Begun and not ended: somebody is at it, or its process died.
	 */
	RUNNING,

	/**
	 * Ended well.
	 */
	DONE,

	/**
	 * Ended at a statement that the database refused.
	 */
	FAILED,

	/**
	 * Written without running anything.
	 */
	STAMPED,

	/**
	 * Half-done and given up by a stamp.
	 */
	ABANDONED;

	/**
	 * Return the name as the history table has it.
	 */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	static RunState parse(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
