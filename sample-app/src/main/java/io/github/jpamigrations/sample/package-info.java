/**
 * A web shop, as a user's project looks that keeps its schema by revisions.
 */
@NullMarked
package io.github.jpamigrations.sample;

import org.jspecify.annotations.NullMarked;
