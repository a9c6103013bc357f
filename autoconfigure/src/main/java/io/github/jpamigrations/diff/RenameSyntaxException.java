package io.github.jpamigrations.diff;

import io.github.jpamigrations.MigrationsException;

/**
 * A text is to say that something was renamed, and can't be read.
 */
public final class RenameSyntaxException extends MigrationsException {

	private final String text;

	public RenameSyntaxException(String text) {
		super("The rename '" + text + "' is not of the form 'table.column=new_column' or 'table=new_table'");
		this.text = text;
	}

	/**
	 * Return the text.
	 */
	public String text() {
		return this.text;
	}

}
