/**
 * Shows revisions through Spring Boot Actuator.
 */
@NullMarked
package io.github.jpamigrations.actuate;

import org.jspecify.annotations.NullMarked;
