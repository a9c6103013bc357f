package io.github.jpamigrations.dialect;

import java.util.Collections;

/**
 * An insertion of one row, in the parts that databases put together differently.
 *
 * @param table the quoted name of the table
 * @param columns the names of the columns, with commas between them
 * @param size how many columns they are
 */
public record RowInsert(String table, String columns, int size) {

	/**
	 * Which values of a row say when something was done that begins with the transaction,
	 * counted from 1.
	 *
	 * @param begin the point in time when it began
	 * @param end the point in time when it ended
	 * @param millis how many milliseconds it took
	 */
	public record Times(int begin, int end, int millis) {

	}

	/**
	 * Return the insertion as a statement with a parameter for each column.
	 */
	public String sql() {
		return sql(String.join(", ", Collections.nCopies(this.size, "?")));
	}

	/**
	 * Return the insertion as a statement.
	 * @param values what stands between the parentheses behind VALUES
	 */
	public String sql(String values) {
		return "insert into " + this.table + " (" + this.columns + ") values (" + values + ")";
	}

}
