package io.github.jpamigrations.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * {@link MigrationsConnectionDetails} as the properties have them.
 */
record PropertiesMigrationsConnectionDetails(MigrationsProperties properties) implements MigrationsConnectionDetails {

	@Override
	public @Nullable String getUsername() {
		return MigrationsProperties.textOf(this.properties.getUser());
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.getPassword();
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return MigrationsProperties.textOf(this.properties.getUrl());
	}

	@Override
	public @Nullable String getDriverClassName() {
		String name = MigrationsProperties.textOf(this.properties.getDriverClassName());
		return (name != null) ? name : MigrationsConnectionDetails.super.getDriverClassName();
	}

	/**
	 * Leaves the password out.
	 */
	@Override
	public String toString() {
		return "connection details of 'spring.migrations.*'";
	}

}
