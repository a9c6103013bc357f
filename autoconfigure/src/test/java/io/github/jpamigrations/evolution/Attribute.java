package io.github.jpamigrations.evolution;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity.
 */
sealed interface Attribute {

	/**
	 * The number that survives every change.
	 */
	int id();

	/**
	 * The name of the column or table, in backticks where it is quoted.
	 */
	String name();

	/**
	 * The numbers of the attributes that can't be dropped without this one.
	 */
	default Set<Integer> uses() {
		return Set.of();
	}

	/**
	 * A column.
	 *
	 * @param id the number
	 * @param name the name
	 * @param shape the type with its sizes
	 * @param nullable whether it takes null
	 * @param unique whether its values are unique
	 * @param notes what else it says
	 */
	record Basic(int id, String name, Shape shape, boolean nullable, boolean unique, Notes notes) implements Attribute {

		Basic withName(String name) {
			return new Basic(this.id, name, this.shape, this.nullable, this.unique, this.notes);
		}

		Basic withShape(Shape shape) {
			return new Basic(this.id, this.name, shape, this.nullable, this.unique, this.notes);
		}

		Basic withNullable(boolean nullable) {
			return new Basic(this.id, this.name, this.shape, nullable, this.unique, this.notes);
		}

		Basic withUnique(boolean unique) {
			return new Basic(this.id, this.name, this.shape, this.nullable, unique, this.notes);
		}

		Basic withNotes(Notes notes) {
			return new Basic(this.id, this.name, this.shape, this.nullable, this.unique, notes);
		}

	}

	/**
	 * A type with its sizes.
	 *
	 * @param type the type
	 * @param size length, precision, digits of the second, or number of values
	 * @param scale the scale, or the number of an enum type
	 */
	record Shape(ModelType type, int size, int scale) {

	}

	/**
	 * What a column says beside its type.
	 *
	 * @param defaultText the default
	 * @param comment the comment
	 * @param check a check, with %s for the column
	 * @param collation the collation
	 */
	record Notes(@Nullable String defaultText, @Nullable String comment, @Nullable String check,
			@Nullable String collation) {

		Notes withDefault(@Nullable String defaultText) {
			return new Notes(defaultText, this.comment, this.check, this.collation);
		}

		Notes withComment(@Nullable String comment) {
			return new Notes(this.defaultText, comment, this.check, this.collation);
		}

		Notes withCheck(@Nullable String check) {
			return new Notes(this.defaultText, this.comment, check, this.collation);
		}

		Notes withCollation(@Nullable String collation) {
			return new Notes(this.defaultText, this.comment, this.check, collation);
		}

	}

	/**
	 * A column that the database computes.
	 *
	 * @param id the number
	 * @param name the name
	 * @param template the expression, with %s for the other column
	 * @param base the number of the other column
	 */
	record Computed(int id, String name, String template, int base) implements Attribute {

		@Override
		public Set<Integer> uses() {
			return Set.of(this.base);
		}

	}

	/**
	 * A reference to an entity.
	 *
	 * @param id the number
	 * @param name the name of the column, followed by a digit where there are two
	 * @param target the number of the other entity
	 * @param nullable whether it takes null
	 * @param unique whether it is one to one
	 * @param key the foreign key
	 */
	record Reference(int id, String name, int target, boolean nullable, boolean unique,
			ForeignKey key) implements Attribute {

		Reference with(ForeignKey key) {
			return new Reference(this.id, this.name, this.target, this.nullable, this.unique, key);
		}

		Reference withName(String name) {
			return new Reference(this.id, name, this.target, this.nullable, this.unique, this.key);
		}

		Reference withNullable(boolean nullable) {
			return new Reference(this.id, this.name, this.target, nullable, this.unique, this.key);
		}

		Reference withTarget(int target) {
			return new Reference(this.id, this.name, target, this.nullable, this.unique, this.key);
		}

	}

	/**
	 * A foreign key.
	 *
	 * @param name its name, absent for one that Hibernate names
	 * @param onDelete what happens to the row: cascade, set null, or nothing said
	 * @param enforced whether the database has a constraint for it
	 */
	record ForeignKey(@Nullable String name, @Nullable String onDelete, boolean enforced) {

	}

	/**
	 * A collection of values.
	 *
	 * @param id the number
	 * @param name the name of the table
	 * @param shape the type of the elements
	 * @param ordered whether it is a list with an order column
	 */
	record ElementTable(int id, String name, Shape shape, boolean ordered) implements Attribute {

	}

	/**
	 * A collection of entities.
	 *
	 * @param id the number
	 * @param name the name of the table
	 * @param target the number of the other entity
	 * @param ordered whether it is a list with an order column
	 */
	record JoinTable(int id, String name, int target, boolean ordered) implements Attribute {

	}

}
