/**
 * What every package shares: the root of the exceptions. Knows no other package.
 */
@NullMarked
package io.github.jpamigrations;

import org.jspecify.annotations.NullMarked;
