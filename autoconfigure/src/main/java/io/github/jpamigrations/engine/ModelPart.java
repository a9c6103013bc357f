package io.github.jpamigrations.engine;

/**
 * How much of the application's model is known.
 */
public enum ModelPart {

	/**
	 * All of it: what it does not know may be dropped.
	 */
	ALL,

	/**
	 * Some of it: nothing is dropped yet.
	 */
	SOME

}
