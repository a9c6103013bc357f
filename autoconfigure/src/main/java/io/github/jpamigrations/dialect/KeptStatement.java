package io.github.jpamigrations.dialect;

import java.sql.SQLException;

/**
 * A statement that the server keeps in the session under a name, so that it need not
 * parse and plan it each time.
 *
 * @param definition what makes the server keep it
 * @param opening what stands before its values, which are separated by commas
 * @param closing what stands behind them
 * @param release what makes the server forget it
 */
public record KeptStatement(String definition, String opening, String closing, String release) {

	/**
	 * What the message of its failure holds if it has not updated one row.
	 */
	public static final String ROWS = "jpa_migrations rows updated: ";

	/**
	 * The SQLSTATE of a statement in a transaction that has failed and not ended.
	 */
	public static final String TRANSACTION_FAILED = "25P02";

	/**
	 * Return whether it has failed because it has not updated one row.
	 */
	public static boolean isAboutRows(SQLException failure) {
		return String.valueOf(failure.getMessage()).contains(ROWS);
	}

	/**
	 * Return what executes the statement.
	 * @param values literals with commas between them
	 */
	public String call(String values) {
		return this.opening + values + this.closing;
	}

}
