package io.github.jpamigrations.diff;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Compares comments: an empty one is none.
 */
final class Comments {

	private Comments() {
	}

	static boolean same(@Nullable String one, @Nullable String other) {
		return Objects.requireNonNullElse(one, "").equals(Objects.requireNonNullElse(other, ""));
	}

}
