package io.github.jpamigrations.engine;

import io.github.jpamigrations.diff.Rename;

/**
 * Somebody who can say whether something has only got another name.
 */
@FunctionalInterface
public interface RenameQuestion {

	/**
	 * Nobody to ask: nothing is taken for a rename.
	 */
	RenameQuestion NOBODY = (candidate) -> false;

	/**
	 * Return whether what is about to be dropped has only got the name of what is about
	 * to be created. Each candidate is asked about once.
	 */
	boolean isRename(Rename candidate);

}
