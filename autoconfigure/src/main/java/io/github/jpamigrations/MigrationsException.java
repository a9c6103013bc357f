package io.github.jpamigrations;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that can go wrong with revisions and schemas. Each subclass is one
 * thing that a caller can act on; it has the facts as fields and one sentence as its
 * message. What to do next is worded in the failure analyzers and the command line.
 */
public abstract class MigrationsException extends RuntimeException {

	protected MigrationsException(String message) {
		super(message);
	}

	protected MigrationsException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
