package io.github.jpamigrations.diff;

import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Identifier;

import org.jspecify.annotations.Nullable;

/**
 * Tells names that somebody chose from those that Hibernate makes of a hash.
 */
final class ProviderNames {

	/** See {@code org.hibernate.boot.model.naming.NamingHelper#hashedName}. */
	private static final Pattern HASHED = Pattern.compile("(?i)(FK|UK|UC|IDX)[0-9a-z]{20,}");

	private ProviderNames() {
	}

	static boolean isChosen(@Nullable Identifier name) {
		return name != null && !HASHED.matcher(name.text()).matches();
	}

}
