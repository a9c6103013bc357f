/**
 * Application events of what runs. Hears of it as a {@code MigrationListener}.
 */
@NullMarked
package io.github.jpamigrations.event;

import org.jspecify.annotations.NullMarked;
