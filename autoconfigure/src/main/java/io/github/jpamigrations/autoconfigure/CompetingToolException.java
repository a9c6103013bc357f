package io.github.jpamigrations.autoconfigure;

import io.github.jpamigrations.MigrationsException;

/**
 * Another tool migrates the same database: each would take the other's changes for its
 * own work undone.
 *
 * @since 0.1.0
 */
public final class CompetingToolException extends MigrationsException {

	private final String tool;

	private final String property;

	CompetingToolException(String tool, String bean, String property) {
		super(tool + " (bean '" + bean + "') migrates the same database as the revisions");
		this.tool = tool;
		this.property = property;
	}

	/**
	 * Return the name of the tool.
	 */
	public String tool() {
		return this.tool;
	}

	/**
	 * Return the property that switches the tool off.
	 */
	public String property() {
		return this.property;
	}

}
