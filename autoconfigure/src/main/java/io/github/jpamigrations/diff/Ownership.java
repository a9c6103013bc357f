package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Knows what the revisions made. Only that is dropped when the model no longer has it;
 * everything else in the database belongs to somebody else and is left alone. All
 * arguments are as the database has them.
 */
public interface Ownership {

	/**
	 * Owns everything: the database holds nothing but what the revisions made.
	 */
	Ownership ALL = new Fixed(true);

	/**
	 * Owns nothing.
	 */
	Ownership NONE = new Fixed(false);

	/**
	 * Return whether a revision made the table.
	 */
	boolean ownsTable(QualifiedName table);

	/**
	 * Return whether a revision made the column.
	 */
	boolean ownsColumn(QualifiedName table, Identifier column);

	/**
	 * Return whether a revision made the constraint, which may have got its name from the
	 * database.
	 */
	boolean ownsConstraint(QualifiedName table, Constraint constraint);

	/**
	 * Return whether a revision made the index.
	 */
	boolean ownsIndex(QualifiedName table, Index index);

	/**
	 * Return whether a revision made the sequence.
	 */
	boolean ownsSequence(QualifiedName sequence);

	/**
	 * Return whether a revision made the named type.
	 */
	boolean ownsType(QualifiedName type);

	/**
	 * Return the auxiliary objects that revisions made, in their order; no catalog lists
	 * them. Where the SQL that drops one is not known, it is empty.
	 */
	default List<AuxiliaryObject> auxiliaryObjects() {
		return List.of();
	}

	/**
	 * The same answer to every question.
	 *
	 * @param answer the answer
	 */
	record Fixed(boolean answer) implements Ownership {

		@Override
		public boolean ownsTable(QualifiedName table) {
			return this.answer;
		}

		@Override
		public boolean ownsColumn(QualifiedName table, Identifier column) {
			return this.answer;
		}

		@Override
		public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
			return this.answer;
		}

		@Override
		public boolean ownsIndex(QualifiedName table, Index index) {
			return this.answer;
		}

		@Override
		public boolean ownsSequence(QualifiedName sequence) {
			return this.answer;
		}

		@Override
		public boolean ownsType(QualifiedName type) {
			return this.answer;
		}

	}

}
