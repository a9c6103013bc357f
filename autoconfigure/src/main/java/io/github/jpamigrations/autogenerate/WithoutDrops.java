package io.github.jpamigrations.autogenerate;

import java.util.Set;

import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Owns nothing, so that nothing is dropped, but knows the auxiliary objects that were
 * created already.
 *
 * @param auxiliaryObjects their names
 */
record WithoutDrops(Set<String> auxiliaryObjects) implements Ownership {

	@Override
	public boolean ownsTable(QualifiedName table) {
		return false;
	}

	@Override
	public boolean ownsColumn(QualifiedName table, Identifier column) {
		return false;
	}

	@Override
	public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
		return false;
	}

	@Override
	public boolean ownsIndex(QualifiedName table, Index index) {
		return false;
	}

	@Override
	public boolean ownsSequence(QualifiedName sequence) {
		return false;
	}

	@Override
	public boolean ownsType(QualifiedName type) {
		return false;
	}

}
