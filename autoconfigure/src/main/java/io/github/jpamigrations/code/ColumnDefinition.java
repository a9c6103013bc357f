package io.github.jpamigrations.code;

import org.jspecify.annotations.Nullable;

/**
 * A column that is to be.
 *
 * @param name the name
 * @param type the type
 * @param nullable whether it may be empty
 * @param defaultValue the value of rows that name none
 * @param defaultExpression what computes the value of rows that name none
 * @param identity whether the database counts its values
 * @param computedAs the expression that it is computed from
 * @param collation the collation
 * @param comment the comment
 * @since 0.1.0
 */
public record ColumnDefinition(String name, ColumnType type, boolean nullable, @Nullable String defaultValue,
		@Nullable String defaultExpression, boolean identity, @Nullable String computedAs, @Nullable String collation,
		@Nullable String comment) {

	/**
	 * Return a column that may be empty.
	 */
	public static ColumnDefinition of(String name, ColumnType type) {
		return new ColumnDefinition(name, type, true, null, null, false, null, null, null);
	}

	/**
	 * Return the column as one that may not be empty. Added to a table with rows it needs
	 * a default, which they get.
	 */
	public ColumnDefinition notNull() {
		return new ColumnDefinition(this.name, this.type, false, this.defaultValue, this.defaultExpression,
				this.identity, this.computedAs, this.collation, this.comment);
	}

	/**
	 * Return the column with a default.
	 * @param value the value, not SQL
	 */
	public ColumnDefinition defaultValue(String value) {
		return new ColumnDefinition(this.name, this.type, this.nullable, value, null, this.identity, this.computedAs,
				this.collation, this.comment);
	}

	/**
	 * Return the column with a computed default.
	 * @param sql the expression
	 */
	public ColumnDefinition defaultExpression(String sql) {
		return new ColumnDefinition(this.name, this.type, this.nullable, null, sql, this.identity, this.computedAs,
				this.collation, this.comment);
	}

	/**
	 * Return the column as one whose values the database counts.
	 */
	public ColumnDefinition asIdentity() {
		return new ColumnDefinition(this.name, this.type, false, null, null, true, null, this.collation, this.comment);
	}

	/**
	 * Return the column as one that is computed and stored.
	 * @param sql the expression
	 */
	public ColumnDefinition computedAs(String sql) {
		return new ColumnDefinition(this.name, this.type, this.nullable, null, null, false, sql, this.collation,
				this.comment);
	}

	/**
	 * Return the column with a collation.
	 */
	public ColumnDefinition collation(String collation) {
		return new ColumnDefinition(this.name, this.type, this.nullable, this.defaultValue, this.defaultExpression,
				this.identity, this.computedAs, collation, this.comment);
	}

	/**
	 * Return the column with a comment.
	 */
	public ColumnDefinition comment(String comment) {
		return new ColumnDefinition(this.name, this.type, this.nullable, this.defaultValue, this.defaultExpression,
				this.identity, this.computedAs, this.collation, comment);
	}

	/**
	 * Return whether rows that are there already would have no value in the column,
	 * though it may not be empty.
	 */
	public boolean needsValue() {
		return !this.nullable && this.defaultValue == null && this.defaultExpression == null && !this.identity
				&& this.computedAs == null;
	}

}
