/**
 * The dialect of H2 2.x.
 */
@NullMarked
package io.github.jpamigrations.dialect.h2;

import org.jspecify.annotations.NullMarked;
