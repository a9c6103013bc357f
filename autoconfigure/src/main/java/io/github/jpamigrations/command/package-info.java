/**
 * The command line: Alembic's commands inside the application's own jar. Knows the engine
 * and picocli, nothing of Spring.
 */
@NullMarked
package io.github.jpamigrations.command;

import org.jspecify.annotations.NullMarked;
