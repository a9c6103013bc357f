package io.github.jpamigrations.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table that is to be.
 *
 * @since 0.1.0
 */
public final class TableDefinition {

	private final List<ColumnDefinition> columns = new ArrayList<>();

	private final Map<String, List<String>> uniques = new LinkedHashMap<>();

	private final Map<String, String> checks = new LinkedHashMap<>();

	private final Map<String, List<String>> indexes = new LinkedHashMap<>();

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private List<String> primaryKey = List.of();

	private @Nullable String comment;

	/**
	 * Add a column that may be empty.
	 */
	public TableDefinition column(String name, ColumnType type) {
		return column(ColumnDefinition.of(name, type));
	}

	/**
	 * Add a column.
	 */
	public TableDefinition column(ColumnDefinition column) {
		this.columns.add(column);
		return this;
	}

	/**
	 * Set the primary key.
	 */
	public TableDefinition primaryKey(String... columns) {
		this.primaryKey = List.of(columns);
		return this;
	}

	/**
	 * Add a unique constraint.
	 */
	public TableDefinition unique(String name, String... columns) {
		put(this.uniques, name, List.of(columns));
		return this;
	}

	/**
	 * Add a check.
	 */
	public TableDefinition check(String name, String condition) {
		put(this.checks, name, condition);
		return this;
	}

	private static <T> void put(Map<String, T> all, String name, T value) {
		if (all.putIfAbsent(name, value) != null) {
			throw new IllegalArgumentException("The name '" + name + "' is given twice");
		}
	}

	/**
	 * Add a foreign key.
	 */
	public TableDefinition foreignKey(ForeignKey key) {
		this.foreignKeys.add(key);
		return this;
	}

	/**
	 * Add an index.
	 */
	public TableDefinition index(String name, String... columns) {
		put(this.indexes, name, List.of(columns));
		return this;
	}

	/**
	 * Set the comment.
	 */
	public TableDefinition comment(String comment) {
		this.comment = comment;
		return this;
	}

	/**
	 * Return the columns in their order.
	 */
	public List<ColumnDefinition> columns() {
		return List.copyOf(this.columns);
	}

	/**
	 * Return the columns of the primary key, empty for none.
	 */
	public List<String> primaryKey() {
		return this.primaryKey;
	}

	/**
	 * Return the columns of the unique constraints by name.
	 */
	public Map<String, List<String>> uniques() {
		return Collections.unmodifiableMap(this.uniques);
	}

	/**
	 * Return the conditions of the checks by name.
	 */
	public Map<String, String> checks() {
		return Collections.unmodifiableMap(this.checks);
	}

	/**
	 * Return the columns of the indexes by name.
	 */
	public Map<String, List<String>> indexes() {
		return Collections.unmodifiableMap(this.indexes);
	}

	/**
	 * Return the foreign keys.
	 */
	public List<ForeignKey> foreignKeys() {
		return List.copyOf(this.foreignKeys);
	}

	/**
	 * Return the comment, absent for none.
	 */
	public @Nullable String comment() {
		return this.comment;
	}

	/**
	 * Return the definition in one line, the same for equal definitions.
	 */
	@Override
	public String toString() {
		return this.columns + " " + this.primaryKey + " " + this.uniques + " " + this.checks + " " + this.foreignKeys
				+ " " + this.indexes + " " + this.comment;
	}

}
