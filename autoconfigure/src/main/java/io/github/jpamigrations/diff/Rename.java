package io.github.jpamigrations.diff;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Another name for an object that goes on to exist.
 */
public sealed interface Rename {

	/**
	 * Return how a person says so: {@code user.name=full_name}, {@code person=customer}.
	 */
	String hint();

	/**
	 * Another name for a table.
	 *
	 * @param from the name in the database
	 * @param to the name in the model
	 */
	record OfTable(QualifiedName from, QualifiedName to) implements Rename {

		@Override
		public String hint() {
			return this.from + "=" + this.to;
		}

	}

	/**
	 * Another name for a sequence.
	 *
	 * @param from the name in the database
	 * @param to the name in the model
	 */
	record OfSequence(QualifiedName from, QualifiedName to) implements Rename {

		@Override
		public String hint() {
			return this.from + "=" + this.to;
		}

	}

	/**
	 * Another name for a column.
	 *
	 * @param table the table, by its name in the model
	 * @param from the name in the database
	 * @param to the name in the model
	 */
	record OfColumn(QualifiedName table, Identifier from, Identifier to) implements Rename {

		@Override
		public String hint() {
			return this.table + "." + this.from + "=" + this.to;
		}

	}

}
