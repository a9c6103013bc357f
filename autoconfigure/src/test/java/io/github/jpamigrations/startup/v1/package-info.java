/**
 * The model of a test application, as it began.
 */
@NullMarked
package io.github.jpamigrations.startup.v1;

import org.jspecify.annotations.NullMarked;
