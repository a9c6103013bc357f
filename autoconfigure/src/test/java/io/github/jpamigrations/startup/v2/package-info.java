/**
 * The model of a test application, with one column more.
 */
@NullMarked
package io.github.jpamigrations.startup.v2;

import org.jspecify.annotations.NullMarked;
