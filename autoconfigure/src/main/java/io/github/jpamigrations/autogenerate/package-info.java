/**
 * Writes a revision from the comparison of the model with the database.
 */
@NullMarked
package io.github.jpamigrations.autogenerate;

import org.jspecify.annotations.NullMarked;
