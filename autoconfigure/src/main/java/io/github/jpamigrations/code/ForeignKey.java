package io.github.jpamigrations.code;

import java.util.List;

/**
 * A foreign key that is to be.
 *
 * @param name the name
 * @param columns the columns that refer
 * @param referencedTable the table that they refer to
 * @param referencedColumns the columns that they refer to
 * @param onDelete what happens to the row when the other one is deleted
 * @since 0.1.0
 */
public record ForeignKey(String name, List<String> columns, String referencedTable, List<String> referencedColumns,
		OnDelete onDelete) {

	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
	}

	/**
	 * Return a foreign key of one column.
	 */
	public static ForeignKey of(String name, String column, String referencedTable, String referencedColumn) {
		return new ForeignKey(name, List.of(column), referencedTable, List.of(referencedColumn), OnDelete.NO_ACTION);
	}

	/**
	 * Return the foreign key with something else to happen on deletes.
	 */
	public ForeignKey onDelete(OnDelete other) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, other);
	}

	/**
	 * What happens to a row when the one that it refers to is deleted.
	 */
	public enum OnDelete {

		/**
		 * The other one can't be deleted.
		 */
		NO_ACTION,
		/**
		 * It is deleted too.
		 */
		CASCADE,
		/**
		 * Its columns are emptied.
		 */
		SET_NULL

	}

}
