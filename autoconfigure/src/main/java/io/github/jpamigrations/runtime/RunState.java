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

	/**
	 * Return whether a run in this state has ended and says whether the revision is in
	 * the database.
	 */
	boolean settled() {
		return this == DONE || this == STAMPED;
	}

	/**
	 * Return whether a run in this state has to be resumed or given up.
	 * @param left whether it has left something in the database
	 */
	boolean halfDone(boolean left) {
		return this == RUNNING || (this == FAILED && left);
	}

	static RunState parse(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
