package io.github.jpamigrations.dialect.h2;

import java.util.List;

import io.github.jpamigrations.dialect.IdentifierRules;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Names for constraints that the model leaves unnamed. H2 would make up one that nobody
 * can foretell ({@code CONSTRAINT_4F}), and the statement that drops the constraint again
 * could not be written.
 */
final class H2ConstraintNames {

	static final int MAX_LENGTH = 256;

	private final IdentifierRules names;

	private final H2Settings.Folding folding;

	H2ConstraintNames(H2Settings settings) {
		this.names = settings.names();
		this.folding = settings.folding();
	}

	/**
	 * Return the constraint with a name: its own, or else one that depends on nothing but
	 * table and constraint. A primary key needs none, for it can be dropped without.
	 */
	Constraint named(QualifiedName table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof Constraint.Unique unique) {
			return new Constraint.Unique(name(table, joined(unique.columns()), "key"), unique.columns());
		}
		if (constraint instanceof Constraint.Check check) {
			return new Constraint.Check(name(table, hash(check.expression()), "check"), check.expression());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return new Constraint.ForeignKey(name(table, joined(key.columns()), "fkey"), key.columns(),
					key.referencedTable(), key.referencedColumns(), key.onDelete(), key.onUpdate());
		}
		return constraint;
	}

	private Identifier name(QualifiedName table, String middle, String label) {
		String end = this.folding.apply("_" + label);
		String name = this.names.fold(table.name()) + "_" + middle + end;
		if (name.length() > MAX_LENGTH) {
			end = "_" + hash(name) + end;
			name = name.substring(0, MAX_LENGTH - end.length()) + end;
		}
		return Identifier.quoted(name);
	}

	private String joined(List<Identifier> columns) {
		return String.join("_", columns.stream().map(this.names::fold).toList());
	}

	private String hash(String text) {
		return this.folding.apply(Integer.toHexString(text.hashCode()));
	}

}
