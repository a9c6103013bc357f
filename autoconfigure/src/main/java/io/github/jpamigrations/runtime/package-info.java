/**
 * Runs revisions against a database and keeps the version and history tables. Knows
 * {@code revision} and {@code dialect}.
 */
@NullMarked
package io.github.jpamigrations.runtime;

import org.jspecify.annotations.NullMarked;
