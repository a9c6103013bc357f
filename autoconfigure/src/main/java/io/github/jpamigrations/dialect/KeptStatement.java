package io.github.jpamigrations.dialect;

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
	 * Return what executes the statement.
	 * @param values literals with commas between them
	 */
	public String call(String values) {
		return this.opening + values + this.closing;
	}

}
