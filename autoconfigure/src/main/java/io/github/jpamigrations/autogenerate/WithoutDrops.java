package io.github.jpamigrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Owns nothing, so that nothing is dropped, but knows the auxiliary objects that were
 * created already.
 *
 * @param auxiliaryObjects those of a part of the model, as it wants them
 */
record WithoutDrops(List<AuxiliaryObject> auxiliaryObjects) implements Ownership {

	WithoutDrops {
		auxiliaryObjects = List.copyOf(auxiliaryObjects);
	}

	/**
	 * Return what is created already of the objects of a part of the model.
	 */
	static WithoutDrops of(Ownership created, List<AuxiliaryObject> part) {
		Set<String> names = new HashSet<>();
		created.auxiliaryObjects().forEach((object) -> names.add(object.name()));
		return new WithoutDrops(part.stream().filter((object) -> names.contains(object.name())).toList());
	}

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
