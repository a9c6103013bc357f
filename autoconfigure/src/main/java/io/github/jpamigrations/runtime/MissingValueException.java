package io.github.jpamigrations.runtime;

import io.github.jpamigrations.MigrationsException;

/**
 * A Java revision adds a column that may not be empty to a table with rows, and nothing
 * says what value they are to have.
 */
public final class MissingValueException extends MigrationsException {

	private final String table;

	private final String column;

	MissingValueException(String table, String column) {
		super("Table '" + table + "' has rows, which would have no value in the new column '" + column
				+ "' that may not be empty");
		this.table = table;
		this.column = column;
	}

	/**
	 * Return the table.
	 */
	public String table() {
		return this.table;
	}

	/**
	 * Return the column.
	 */
	public String column() {
		return this.column;
	}

}
