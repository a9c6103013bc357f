/**
 * Libraries that keep tables of their own beside those of the revisions.
 */
@NullMarked
package io.github.jpamigrations.neighbours;

import org.jspecify.annotations.NullMarked;
