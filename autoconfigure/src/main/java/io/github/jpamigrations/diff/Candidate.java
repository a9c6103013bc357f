package io.github.jpamigrations.diff;

import io.github.jpamigrations.schema.Constraint;

import org.jspecify.annotations.Nullable;

/**
 * A member of a table with the canonical texts by which it is matched.
 *
 * @param member the member as its side defines it
 * @param family what shares names with it: a unique constraint may have the name of an
 * index
 * @param name its canonical name, if it has one
 * @param function what it does; equal functions make the same member, whatever the names
 * @param definition the function with what may differ between two states of one member
 */
record Candidate(Member member, Family family, @Nullable String name, String function, String definition) {

	boolean hasNameOf(Candidate other) {
		return this.family == other.family && this.name != null && this.name.equals(other.name);
	}

	boolean hasFunctionOf(Candidate other) {
		return this.function.equals(other.function);
	}

	/**
	 * Return whether the members are the same. Whether one descends does not matter where
	 * a unique constraint stands for an index, nor where nobody can tell.
	 */
	boolean hasDefinitionOf(Candidate other) {
		boolean constraintForIndex = this.member instanceof Member.OfIndex != other.member instanceof Member.OfIndex;
		boolean anyOrder = constraintForIndex || isOfUnknownOrder() || other.isOfUnknownOrder();
		return this.definition.equals(other.definition) || anyOrder && hasFunctionOf(other);
	}

	private boolean isOfUnknownOrder() {
		return this.member instanceof Member.OfConstraint constraint
				&& constraint.constraint() instanceof Constraint.Unique unique
				&& unique.directions().contains(Constraint.Direction.UNKNOWN);
	}

	enum Family {

		PRIMARY_KEY, FOREIGN_KEY, CHECK, INDEX

	}

}
