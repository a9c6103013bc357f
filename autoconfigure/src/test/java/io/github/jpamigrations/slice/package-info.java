/**
 * Boot's test slices that the sample has no use for.
 */
package io.github.jpamigrations.slice;
