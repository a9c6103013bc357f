package io.github.jpamigrations.code;

import org.jspecify.annotations.Nullable;

/**
 * What is to change about a column; the rest stays as the database has it.
 *
 * @param newType the new type, absent for the same
 * @param canBeNull whether it may be empty, absent for as before
 * @param newDefault the new default, absent for the same
 * @param newCollation the new collation, absent for the same
 * @param newComment the new comment, an empty text for none, absent for the same
 * @since 0.1.0
 */
public record ColumnChange(@Nullable ColumnType newType, @Nullable Boolean canBeNull, @Nullable NewDefault newDefault,
		@Nullable String newCollation, @Nullable String newComment) {

	/**
	 * No change.
	 */
	public static final ColumnChange NONE = new ColumnChange(null, null, null, null, null);

	/**
	 * Change the type.
	 */
	public ColumnChange type(ColumnType type) {
		return new ColumnChange(type, this.canBeNull, this.newDefault, this.newCollation, this.newComment);
	}

	/**
	 * Let the column be empty.
	 */
	public ColumnChange nullable() {
		return with(true);
	}

	/**
	 * Forbid that the column is empty. Rows without a value get the default first; where
	 * there is none, the database refuses them.
	 */
	public ColumnChange notNull() {
		return with(false);
	}

	/**
	 * Change the default.
	 * @param value the value, not SQL
	 */
	public ColumnChange defaultValue(String value) {
		return with(new NewDefault(value, null));
	}

	/**
	 * Change the default to one that is computed.
	 * @param sql the expression
	 */
	public ColumnChange defaultExpression(String sql) {
		return with(new NewDefault(null, sql));
	}

	/**
	 * Take the default away.
	 */
	public ColumnChange withoutDefault() {
		return with(new NewDefault(null, null));
	}

	/**
	 * Change the collation.
	 */
	public ColumnChange collation(String collation) {
		return new ColumnChange(this.newType, this.canBeNull, this.newDefault, collation, this.newComment);
	}

	/**
	 * Change the comment.
	 */
	public ColumnChange comment(String comment) {
		return new ColumnChange(this.newType, this.canBeNull, this.newDefault, this.newCollation, comment);
	}

	/**
	 * Take the comment away.
	 */
	public ColumnChange withoutComment() {
		return comment("");
	}

	private ColumnChange with(boolean other) {
		return new ColumnChange(this.newType, other, this.newDefault, this.newCollation, this.newComment);
	}

	private ColumnChange with(NewDefault other) {
		return new ColumnChange(this.newType, this.canBeNull, other, this.newCollation, this.newComment);
	}

	/**
	 * A new default: a value, an expression or none.
	 *
	 * @param value the value
	 * @param expression the expression
	 */
	public record NewDefault(@Nullable String value, @Nullable String expression) {

	}

}
