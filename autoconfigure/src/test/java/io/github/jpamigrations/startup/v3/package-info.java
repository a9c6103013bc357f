/**
 * The model of a test application, with one column less.
 */
@NullMarked
package io.github.jpamigrations.startup.v3;

import org.jspecify.annotations.NullMarked;
