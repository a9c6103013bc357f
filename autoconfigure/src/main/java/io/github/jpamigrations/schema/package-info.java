/**
 * A database schema as immutable values, whether it was read from the JPA model or from a
 * database. The lowest layer: knows no other package, no JDBC and no Spring.
 */
@NullMarked
package io.github.jpamigrations.schema;

import org.jspecify.annotations.NullMarked;
