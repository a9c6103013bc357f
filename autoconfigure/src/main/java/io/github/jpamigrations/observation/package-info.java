/**
 * Meters and observations of what runs, by Micrometer. Hears of it as a
 * {@code MigrationListener}.
 */
@NullMarked
package io.github.jpamigrations.observation;

import org.jspecify.annotations.NullMarked;
