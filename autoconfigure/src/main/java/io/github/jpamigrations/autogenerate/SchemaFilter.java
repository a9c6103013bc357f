package io.github.jpamigrations.autogenerate;

/**
 * Decides which objects take part in the comparison of the model with the database. One
 * that is left out on either side is passed over on both, as if it were in neither:
 * nothing creates, changes or drops it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SchemaFilter {

	/**
	 * Return whether the object takes part. It is asked for each object of both sides,
	 * and not for the parts of a table that does not take part.
	 */
	boolean includes(SchemaObject object);

}
