/**
 * Finds the database of revisions among the containers of tests.
 */
@NullMarked
package io.github.jpamigrations.autoconfigure.testcontainers;

import org.jspecify.annotations.NullMarked;
