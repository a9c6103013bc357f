package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * The connection details name no database, and the application has no single data source.
 *
 * @since 0.1.0
 */
public final class DataSourceMissingException extends MigrationsException {

	DataSourceMissingException() {
		super("There is no data source for revisions: the connection details have no URL, and the application has no "
				+ "DataSource that is the only or the primary one");
	}

}
