package io.github.jpamigrations.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

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
		Identifier name = (constraint.name() != null) ? null : madeUp(table, constraint, 0);
		return (name != null) ? constraint.withName(name) : constraint;
	}

	/**
	 * Return constraints of one table with names of which none comes twice.
	 */
	public List<Constraint> named(QualifiedName table, List<Constraint> constraints) {
		Set<String> taken = new HashSet<>();
		constraints.stream()
			.map(Constraint::name)
			.filter(Objects::nonNull)
			.forEach((name) -> taken.add(this.names.fold(name)));
		List<Constraint> result = new ArrayList<>();
		for (Constraint constraint : constraints) {
			Constraint named = named(table, constraint);
			Identifier name = named.name();
			for (int attempt = 1; constraint.name() == null && name != null
					&& !taken.add(this.names.fold(name)); attempt++) {
				name = madeUp(table, constraint, attempt);
				named = (name != null) ? constraint.withName(name) : constraint;
			}
			result.add(named);
		}
		return result;
	}

	/**
	 * Return the name for a constraint without one, {@code null} where it needs none.
	 * @param attempt how many such names are taken already
	 */
	public @Nullable Identifier madeUp(QualifiedName table, Constraint constraint, int attempt) {
		String number = (attempt > 0) ? Integer.toString(attempt) : "";
		if (constraint instanceof Constraint.Unique unique) {
			return name(table, joined(unique.columns()), "key" + number);
		}
		if (constraint instanceof Constraint.Check check) {
			return name(table, hash(check.expression()), "check" + number);
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return name(table, joined(key.columns()), "fkey" + number);
		}
		if (constraint instanceof Constraint.PrimaryKey key && !key.options().isEmpty()) {
			return name(table, joined(key.columns()), "pkey" + number);
		}
		return null;
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
