package io.github.jpamigrations.dialect;

import io.github.jpamigrations.MigrationsException;

/**
 * There is no dialect for the connected database.
 */
public final class UnsupportedDatabaseException extends MigrationsException {

	private final String product;

	public UnsupportedDatabaseException(String product) {
		super("The database '" + product + "' is not supported");
		this.product = product;
	}

	/**
	 * Return the name of the database product.
	 */
	public String product() {
		return this.product;
	}

}
