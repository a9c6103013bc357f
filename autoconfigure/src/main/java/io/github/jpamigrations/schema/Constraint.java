package io.github.jpamigrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table. A name is absent where the model leaves it to the database.
 */
public sealed interface Constraint {

	/**
	 * Return the name, if it has one.
	 */
	@Nullable Identifier name();

	/**
	 * Return what the database keeps beside the definition, in its own terms.
	 */
	Map<String, String> options();

	/**
	 * Return this constraint under another name.
	 */
	Constraint withName(Identifier name);

	/**
	 * Return this constraint with other options.
	 */
	Constraint withOptions(Map<String, String> options);

	/**
	 * The primary key.
	 *
	 * @param name the name
	 * @param columns its columns in order
	 * @param options what the database keeps beside these, in its own terms (deferrable,
	 * included columns, comment), in a deterministic order; rendered, never compared
	 */
	record PrimaryKey(@Nullable Identifier name, List<Identifier> columns,
			Map<String, String> options) implements Constraint {

		public PrimaryKey {
			columns = List.copyOf(columns);
			options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		}

		public PrimaryKey(@Nullable Identifier name, List<Identifier> columns) {
			this(name, columns, Map.of());
		}

		@Override
		public PrimaryKey withName(Identifier name) {
			return new PrimaryKey(name, this.columns, this.options);
		}

		@Override
		public PrimaryKey withOptions(Map<String, String> options) {
			return new PrimaryKey(this.name, this.columns, options);
		}

	}

	/**
	 * A unique constraint. On databases that know no difference, every unique index over
	 * plain columns is one.
	 *
	 * @param name the name
	 * @param columns its columns in order
	 * @param directions the order of the values of each column; ascending if empty
	 * @param options what the database keeps beside these, in its own terms (deferrable,
	 * included columns, comment), in a deterministic order; rendered, never compared
	 */
	record Unique(@Nullable Identifier name, List<Identifier> columns, List<Direction> directions,
			Map<String, String> options) implements Constraint {

		public Unique {
			columns = List.copyOf(columns);
			directions = directions.stream().allMatch(Direction.ASCENDING::equals) ? List.of()
					: List.copyOf(directions);
			options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		}

		public Unique(@Nullable Identifier name, List<Identifier> columns, Map<String, String> options) {
			this(name, columns, List.of(), options);
		}

		public Unique(@Nullable Identifier name, List<Identifier> columns) {
			this(name, columns, List.of(), Map.of());
		}

		/**
		 * Return the order of the values of a column.
		 * @param position its place among the columns, from zero
		 */
		public Direction direction(int position) {
			return this.directions.isEmpty() ? Direction.ASCENDING : this.directions.get(position);
		}

		@Override
		public Unique withName(Identifier name) {
			return new Unique(name, this.columns, this.directions, this.options);
		}

		@Override
		public Unique withOptions(Map<String, String> options) {
			return new Unique(this.name, this.columns, this.directions, options);
		}

	}

	/**
	 * A check constraint.
	 *
	 * @param name the name
	 * @param expression the condition, without the parentheses of CHECK
	 * @param options what the database keeps beside these, in its own terms (deferrable,
	 * included columns, comment), in a deterministic order; rendered, never compared
	 */
	record Check(@Nullable Identifier name, String expression, Map<String, String> options) implements Constraint {

		public Check {
			options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		}

		public Check(@Nullable Identifier name, String expression) {
			this(name, expression, Map.of());
		}

		/**
		 * Return this check with another condition.
		 */
		public Check withExpression(String other) {
			return new Check(this.name, other, this.options);
		}

		@Override
		public Check withName(Identifier name) {
			return new Check(name, this.expression, this.options);
		}

		@Override
		public Check withOptions(Map<String, String> options) {
			return new Check(this.name, this.expression, options);
		}

	}

	/**
	 * A foreign key.
	 *
	 * @param name the name
	 * @param columns the referencing columns in order
	 * @param referencedTable the table referred to
	 * @param referencedColumns the columns referred to, in the order of {@code columns}
	 * @param onDelete what happens when the referenced row is deleted
	 * @param onUpdate what happens when the referenced key changes
	 * @param options what the database keeps beside these, in its own terms (deferrable,
	 * included columns, comment), in a deterministic order; rendered, never compared
	 */
	record ForeignKey(@Nullable Identifier name, List<Identifier> columns, QualifiedName referencedTable,
			List<Identifier> referencedColumns, Action onDelete, Action onUpdate,
			Map<String, String> options) implements Constraint {

		public ForeignKey {
			columns = List.copyOf(columns);
			referencedColumns = List.copyOf(referencedColumns);
			options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
		}

		public ForeignKey(@Nullable Identifier name, List<Identifier> columns, QualifiedName referencedTable,
				List<Identifier> referencedColumns, Action onDelete, Action onUpdate) {
			this(name, columns, referencedTable, referencedColumns, onDelete, onUpdate, Map.of());
		}

		@Override
		public ForeignKey withName(Identifier name) {
			return new ForeignKey(name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
					this.onUpdate, this.options);
		}

		@Override
		public ForeignKey withOptions(Map<String, String> options) {
			return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
					this.onUpdate, options);
		}

	}

	/**
	 * Order of the values of a column of a unique.
	 */
	enum Direction {

		/**
		 * The default.
		 */
		ASCENDING,

		/**
		 * From the largest.
		 */
		DESCENDING,

		/**
		 * The database does not tell.
		 */
		UNKNOWN

	}

	/**
	 * Referential action of a foreign key.
	 */
	enum Action {

		/**
		 * The default; databases that treat RESTRICT alike are read as this.
		 */
		NO_ACTION,

		/**
		 * Refuse at once.
		 */
		RESTRICT,

		/**
		 * Delete or update the referring rows.
		 */
		CASCADE,

		/**
		 * Set the referring columns to NULL.
		 */
		SET_NULL,

		/**
		 * Set the referring columns to their default.
		 */
		SET_DEFAULT;

		/**
		 * Return the words of SQL: {@code no action}.
		 */
		public String sql() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
