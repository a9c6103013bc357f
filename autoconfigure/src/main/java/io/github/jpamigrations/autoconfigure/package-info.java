/**
 * Wires the engine into a Spring Boot application.
 */
@NullMarked
package io.github.jpamigrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
