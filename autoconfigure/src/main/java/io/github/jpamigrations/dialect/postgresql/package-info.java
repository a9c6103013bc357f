/**
 * The dialect of PostgreSQL 14 and later.
 */
@NullMarked
package io.github.jpamigrations.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
