/**
 * Revision files and the graph that they form. Knows no other package of ours.
 */
@NullMarked
package io.github.jpamigrations.revision;

import org.jspecify.annotations.NullMarked;
