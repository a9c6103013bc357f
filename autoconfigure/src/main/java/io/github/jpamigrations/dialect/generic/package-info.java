/**
 * Every database that Hibernate speaks and for which there is no dialect of ours, at a
 * basic level: read through JDBC's {@code DatabaseMetaData}, written with the words of
 * {@code org.hibernate.dialect.Dialect}. The one place outside {@code hibernate} that
 * sees Hibernate.
 */
@NullMarked
package io.github.jpamigrations.dialect.generic;

import org.jspecify.annotations.NullMarked;
