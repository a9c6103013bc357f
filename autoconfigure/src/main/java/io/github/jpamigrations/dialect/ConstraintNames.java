package io.github.jpamigrations.dialect;

import java.util.List;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Names for constraints that the model leaves unnamed. Some databases would make up one
 * that nobody can foretell ({@code CONSTRAINT_4F}), and the statement that drops the
 * constraint again could not be written.
 */
public final class ConstraintNames {

	private final IdentifierRules names;

	private final UnaryOperator<String> folding;

	private final int maxLength;

	/**
	 * Create names.
	 * @param names how the database folds names
	 * @param folding what happens to an unquoted name
	 * @param maxLength the longest name
	 */
	public ConstraintNames(IdentifierRules names, UnaryOperator<String> folding, int maxLength) {
		this.names = names;
		this.folding = folding;
		this.maxLength = maxLength;
	}

	/**
	 * Return the constraint with a name: its own, or else one that depends on nothing but
	 * table and constraint. A primary key can be dropped without, and needs one only
	 * where something is to be said of it.
	 */
	public Constraint named(QualifiedName table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof Constraint.Unique unique) {
			return unique.withName(name(table, joined(unique.columns()), "key"));
		}
		if (constraint instanceof Constraint.Check check) {
			return check.withName(name(table, hash(check.expression()), "check"));
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return key.withName(name(table, joined(key.columns()), "fkey"));
		}
		if (constraint instanceof Constraint.PrimaryKey key && !key.options().isEmpty()) {
			return key.withName(name(table, joined(key.columns()), "pkey"));
		}
		return constraint;
	}

	private Identifier name(QualifiedName table, String middle, String label) {
		String end = this.folding.apply("_" + label);
		String name = this.names.fold(table.name()) + "_" + middle + end;
		if (name.length() > this.maxLength) {
			end = "_" + hash(name) + end;
			name = name.substring(0, this.maxLength - end.length()) + end;
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
