/**
 * Compares two schemas and yields operations and findings. Never sees a connection.
 */
@NullMarked
package io.github.jpamigrations.diff;

import org.jspecify.annotations.NullMarked;
