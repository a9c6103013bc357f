package io.github.jpamigrations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how an entity, or an attribute of one, used to be called, so that its table or
 * column is renamed with all its rows, not dropped and made anew.
 * <p>
 * The old name is that of the table or column, or the one in Java from which it was
 * derived. On a collection with a table of its own it is that of the table. It acts only
 * while the database has the old name and not the new one, so it may stay in the code.
 * Two names, or more in a circle, change places where the types of the columns, or the
 * columns of the tables, tell that they have not done so yet.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
public @interface RenamedFrom {

	/**
	 * The old name, or all of them.
	 */
	String[] value();

}
