/**
 * The dialect of MySQL 8.4 and later.
 */
@NullMarked
package io.github.jpamigrations.dialect.mysql;

import org.jspecify.annotations.NullMarked;
