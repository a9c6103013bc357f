package io.github.jpamigrations.autogenerate;

import java.util.List;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.diff.Ownership;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Adds to what the revisions own what a person asked by name to drop.
 */
final class NamedDrops implements Ownership {

	private final Ownership owned;

	private final Signatures signatures;

	private final List<List<String>> names;

	NamedDrops(Ownership owned, Signatures signatures, List<String> names) {
		this.owned = owned;
		this.signatures = signatures;
		this.names = names.stream().map((name) -> List.of(name.strip().split("\\."))).toList();
	}

	@Override
	public boolean ownsTable(QualifiedName table) {
		return this.owned.ownsTable(table) || this.names.stream().anyMatch((parts) -> names(parts, table));
	}

	@Override
	public boolean ownsColumn(QualifiedName table, Identifier column) {
		return this.owned.ownsColumn(table, column) || isNamed(table, column);
	}

	@Override
	public boolean ownsConstraint(QualifiedName table, Constraint constraint) {
		return this.owned.ownsConstraint(table, constraint) || isNamed(table, constraint.name());
	}

	@Override
	public boolean ownsIndex(QualifiedName table, Index index) {
		return this.owned.ownsIndex(table, index) || isNamed(table, index.name());
	}

	@Override
	public boolean ownsSequence(QualifiedName sequence) {
		return this.owned.ownsSequence(sequence) || this.names.stream().anyMatch((parts) -> names(parts, sequence));
	}

	@Override
	public boolean ownsType(QualifiedName type) {
		return this.owned.ownsType(type) || this.names.stream().anyMatch((parts) -> names(parts, type));
	}

	@Override
	public List<AuxiliaryObject> auxiliaryObjects() {
		return this.owned.auxiliaryObjects();
	}

	private boolean isNamed(QualifiedName table, @Nullable Identifier part) {
		return part != null && this.names.stream()
			.anyMatch((parts) -> parts.size() > 1 && names(parts.subList(0, parts.size() - 1), table)
					&& names(parts.get(parts.size() - 1), part));
	}

	private boolean names(List<String> parts, QualifiedName name) {
		Identifier namespace = (name.schema() != null) ? name.schema() : name.catalog();
		boolean sameNamespace = (parts.size() == 1) ? namespace == null
				: parts.size() == 2 && namespace != null && names(parts.get(0), namespace);
		return sameNamespace && names(parts.get(parts.size() - 1), name.name());
	}

	private boolean names(String text, Identifier name) {
		String key = this.signatures.name(name);
		return this.signatures.name(Identifier.unquoted(text)).equals(key)
				|| this.signatures.name(Identifier.quoted(text)).equals(key);
	}

}
