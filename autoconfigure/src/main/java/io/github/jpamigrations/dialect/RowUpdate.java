package io.github.jpamigrations.dialect;

/**
 * An update of rows, in the parts that databases put together differently.
 *
 * @param table the quoted name of the table
 * @param assignments what stands behind SET
 * @param condition what stands behind WHERE
 */
public record RowUpdate(String table, String assignments, String condition) {

	/**
	 * Return the update as a statement.
	 */
	public String sql() {
		return "update " + this.table + " set " + this.assignments + " where " + this.condition;
	}

	/**
	 * Return the update with something else in the place of its parameters, which are one
	 * in the assignments and one in the condition.
	 */
	public RowUpdate with(String assigned, String found) {
		return new RowUpdate(this.table, this.assignments.replace("?", assigned), this.condition.replace("?", found));
	}

	/**
	 * Return a statement that makes this update and another one, as MySQL has it.
	 */
	public String joinedWith(RowUpdate other) {
		return "update " + this.table + ", " + other.table + " set " + this.assignments + ", " + other.assignments
				+ " where " + this.condition + " and " + other.condition;
	}

}
