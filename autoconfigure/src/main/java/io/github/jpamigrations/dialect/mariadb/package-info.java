/**
 * The dialect of MariaDB 10.6 and later.
 */
@NullMarked
package io.github.jpamigrations.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
