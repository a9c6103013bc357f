package io.github.jpamigrations.schema;

import java.util.List;
import java.util.Locale;

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
	 * The primary key.
	 *
	 * @param name the name
	 * @param columns its columns in order
	 */
	record PrimaryKey(@Nullable Identifier name, List<Identifier> columns) implements Constraint {

		public PrimaryKey {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A unique constraint. On databases that know no difference, every unique index over
	 * plain columns is one.
	 *
	 * @param name the name
	 * @param columns its columns in order
	 */
	record Unique(@Nullable Identifier name, List<Identifier> columns) implements Constraint {

		public Unique {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A check constraint.
	 *
	 * @param name the name
	 * @param expression the condition, without the parentheses of CHECK
	 */
	record Check(@Nullable Identifier name, String expression) implements Constraint {

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
	 */
	record ForeignKey(@Nullable Identifier name, List<Identifier> columns, QualifiedName referencedTable,
			List<Identifier> referencedColumns, Action onDelete, Action onUpdate) implements Constraint {

		public ForeignKey {
			columns = List.copyOf(columns);
			referencedColumns = List.copyOf(referencedColumns);
		}

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
