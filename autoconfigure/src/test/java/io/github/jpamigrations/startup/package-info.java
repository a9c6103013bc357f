/**
 * Whole applications that start, one per database.
 */
@NullUnmarked
package io.github.jpamigrations.startup;

import org.jspecify.annotations.NullUnmarked;
