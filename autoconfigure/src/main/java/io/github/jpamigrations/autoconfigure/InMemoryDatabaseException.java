package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * The URL for revisions names an in-memory database that ends with its first connection.
 *
 * @since 0.1.0
 */
public final class InMemoryDatabaseException extends MigrationsException {

	private final String url;

	InMemoryDatabaseException(String url) {
		super("The in-memory database '" + url + "' of 'spring.migrations.url' ends when its connection is closed");
		this.url = url;
	}

	/**
	 * Return the URL without its parameters.
	 */
	public String url() {
		return this.url;
	}

}
