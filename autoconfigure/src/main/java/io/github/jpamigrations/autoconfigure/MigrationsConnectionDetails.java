package io.github.jpamigrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * Details needed to reach the database that revisions are run on, where that takes
 * another connection than the application's.
 *
 * @since 0.1.0
 */
public interface MigrationsConnectionDetails extends ConnectionDetails {

	/**
	 * Return the user, {@code null} for the application's.
	 */
	@Nullable String getUsername();

	/**
	 * Return the password of the user.
	 */
	@Nullable String getPassword();

	/**
	 * Return the JDBC URL, {@code null} for the application's.
	 */
	@Nullable String getJdbcUrl();

	/**
	 * Return the class of the JDBC driver, by default what the URL tells.
	 */
	default @Nullable String getDriverClassName() {
		String url = getJdbcUrl();
		return (url != null) ? DatabaseDriver.fromJdbcUrl(url).getDriverClassName() : null;
	}

}
