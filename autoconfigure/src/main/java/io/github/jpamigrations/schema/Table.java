package io.github.jpamigrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A base table.
 *
 * @param name the name
 * @param columns the columns in the order of the table
 * @param constraints keys, uniques, checks and foreign keys
 * @param indexes the indexes that are not the means of a primary key or unique constraint
 * @param comment the comment, absent when there is none
 * @param options what the database keeps beside these, in its own terms (engine, charset,
 * collation), in a deterministic order; rendered, never compared
 * @param initialRows INSERT statements that belong to the creation of the table; written
 * once, never compared
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		@Nullable String comment, Map<String, String> options, List<String> initialRows) {

	/**
	 * The column of a table that stands for a sequence.
	 */
	public static final String NEXT_NUMBER = "next_val";

	public Table {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
		indexes = List.copyOf(indexes);
		options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		initialRows = List.copyOf(initialRows);
	}

	/**
	 * Return whether this is what Hibernate makes in the stead of a sequence where the
	 * database has none: a table of one row with the next number.
	 */
	public boolean standsForSequence() {
		return this.columns.size() == 1 && this.constraints.isEmpty()
				&& this.columns.get(0).name().text().equalsIgnoreCase(NEXT_NUMBER);
	}

	/**
	 * Return the primary key, if the table has one.
	 */
	public Optional<Constraint.PrimaryKey> primaryKey() {
		return constraints(Constraint.PrimaryKey.class).findFirst();
	}

	/**
	 * Return the foreign keys in their order.
	 */
	public List<Constraint.ForeignKey> foreignKeys() {
		return constraints(Constraint.ForeignKey.class).toList();
	}

	/**
	 * Return the constraints of one kind in their order.
	 */
	public <C extends Constraint> Stream<C> constraints(Class<C> kind) {
		return this.constraints.stream().filter(kind::isInstance).map(kind::cast);
	}

	/**
	 * Return this table with other constraints.
	 */
	public Table withConstraints(List<Constraint> others) {
		return new Table(this.name, this.columns, others, this.indexes, this.comment, this.options, this.initialRows);
	}

	/**
	 * Return this table with other indexes.
	 */
	public Table withIndexes(List<Index> others) {
		return new Table(this.name, this.columns, this.constraints, others, this.comment, this.options,
				this.initialRows);
	}

	/**
	 * Return this table with other options.
	 */
	public Table withOptions(Map<String, String> others) {
		return new Table(this.name, this.columns, this.constraints, this.indexes, this.comment, others,
				this.initialRows);
	}

	/**
	 * Return this table with other columns.
	 */
	public Table withColumns(List<Column> others) {
		return new Table(this.name, others, this.constraints, this.indexes, this.comment, this.options,
				this.initialRows);
	}

}
