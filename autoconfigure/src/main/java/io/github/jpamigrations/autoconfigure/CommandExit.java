package io.github.jpamigrations.autoconfigure;

/**
 * Ends the process of a command.
 */
@FunctionalInterface
interface CommandExit {

	/**
	 * End it; nothing may happen afterwards.
	 */
	void exit(int status);

}
