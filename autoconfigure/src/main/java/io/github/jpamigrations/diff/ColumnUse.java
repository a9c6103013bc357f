package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

/**
 * Knows which columns of its own table something uses, by canonical name.
 */
final class ColumnUse {

	private final Signatures signatures;

	private final ExpressionNames expressions;

	ColumnUse(Signatures signatures) {
		this.signatures = signatures;
		this.expressions = new ExpressionNames(signatures);
	}

	Set<String> of(Member member) {
		if (member instanceof Member.OfConstraint constraint) {
			return of(constraint.constraint());
		}
		return of(((Member.OfIndex) member).index());
	}

	Set<String> of(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return names(key.columns());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return names(unique.columns());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return names(key.columns());
		}
		return this.expressions.in(((Constraint.Check) constraint).expression());
	}

	/**
	 * Return the columns from which a column is computed.
	 */
	Set<String> of(Column column) {
		return (column.generation() instanceof Column.Generation.Computed computed)
				? this.expressions.in(computed.expression()) : Set.of();
	}

	Set<String> names(List<Identifier> columns) {
		Set<String> result = new HashSet<>();
		columns.forEach((column) -> result.add(this.signatures.name(column)));
		return result;
	}

	static boolean intersect(Set<String> some, Set<String> others) {
		return some.stream().anyMatch(others::contains);
	}

	private Set<String> of(Index index) {
		Set<String> result = new HashSet<>();
		for (Index.Part part : index.parts()) {
			if (part instanceof Index.Part.OfColumn column) {
				result.add(this.signatures.name(column.column()));
			}
			else {
				result.addAll(this.expressions.in(((Index.Part.OfExpression) part).sql()));
			}
		}
		String predicate = index.predicate();
		if (predicate != null) {
			result.addAll(this.expressions.in(predicate));
		}
		return result;
	}

}
