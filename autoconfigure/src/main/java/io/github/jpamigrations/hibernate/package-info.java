/**
 * Reads the JPA model as Hibernate understands it. The place that sees
 * {@code org.hibernate}.
 */
@NullMarked
package io.github.jpamigrations.hibernate;

import org.jspecify.annotations.NullMarked;
