package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Asks for objects under the names that they had before renames, which are those that the
 * revisions know.
 *
 * @param before ownership under the old names
 * @param renamed knows the old names
 */
record RenamedOwnership(Ownership before, RenamedSchema renamed) implements Ownership {

	@Override
	public boolean ownsTable(QualifiedName table) {
		return this.before.ownsTable(old(table));
	}

	@Override
	public boolean ownsColumn(QualifiedName table, Identifier column) {
		return this.before.ownsColumn(old(table), this.renamed.tables().original(table, column));
	}

	@Override
	public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
		return this.before.ownsConstraint(old(table), this.renamed.tables().original(table, constraint));
	}

	@Override
	public boolean ownsIndex(QualifiedName table, Index index) {
		return this.before.ownsIndex(old(table), this.renamed.tables().original(table, index));
	}

	@Override
	public boolean ownsSequence(QualifiedName sequence) {
		return this.before.ownsSequence(this.renamed.oldSequences().getOrDefault(sequence, sequence));
	}

	@Override
	public boolean ownsType(QualifiedName type) {
		return this.before.ownsType(type);
	}

	@Override
	public List<AuxiliaryObject> auxiliaryObjects() {
		return this.before.auxiliaryObjects();
	}

	private QualifiedName old(QualifiedName table) {
		return this.renamed.tables().original(table);
	}

}
