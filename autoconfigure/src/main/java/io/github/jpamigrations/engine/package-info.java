/**
 * The one facade of the engine, behind which startup, commands and Actuator are thin
 * doors. Knows every engine package, nothing of Spring.
 */
@NullMarked
package io.github.jpamigrations.engine;

import org.jspecify.annotations.NullMarked;
