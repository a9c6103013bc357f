package io.github.jpamigrations.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gives a table of the model the texts of the database, where nobody can tell whether
 * they mean the same: what is undecidable never becomes a difference. Types are not
 * touched, and neither is what only one side has.
 */
final class AssumedSpelling {

	private final Signatures signatures;

	private final Map<String, Column> columns = new HashMap<>();

	private final Map<String, Constraint.Check> checks = new HashMap<>();

	private final Map<String, Index> indexes = new HashMap<>();

	AssumedSpelling(Signatures signatures, Table current) {
		this.signatures = signatures;
		current.columns().forEach((column) -> this.columns.put(signatures.name(column.name()), column));
		current.constraints(Constraint.Check.class)
			.filter((check) -> check.name() != null)
			.forEach((check) -> this.checks.put(name(check.name()), check));
		current.indexes().forEach((index) -> this.indexes.put(signatures.name(index.name()), index));
	}

	Table of(Table desired) {
		List<Constraint> constraints = desired.constraints().stream().map(this::constraint).toList();
		return desired.withColumns(desired.columns().stream().map(this::column).toList())
			.withConstraints(constraints)
			.withIndexes(desired.indexes().stream().map(this::index).toList());
	}

	private Column column(Column desired) {
		Column current = this.columns.get(name(desired.name()));
		if (current == null) {
			return desired;
		}
		boolean bothDefaults = current.defaultValue() != null && desired.defaultValue() != null;
		boolean bothComputed = ColumnDifference.isComputed(current) && ColumnDifference.isComputed(desired);
		return new Column(desired.name(), desired.type(), desired.nullable(),
				bothDefaults ? current.defaultValue() : desired.defaultValue(),
				bothComputed ? current.generation() : desired.generation(), desired.collation(), desired.comment(),
				desired.options());
	}

	private Constraint constraint(Constraint desired) {
		Constraint.Check current = this.checks.get(name(desired.name()));
		return (desired instanceof Constraint.Check && current != null) ? current : desired;
	}

	private Index index(Index desired) {
		Index current = this.indexes.get(name(desired.name()));
		if (current == null || !hasText(desired)) {
			return desired;
		}
		boolean sameShape = current.unique() == desired.unique() && current.parts().size() == desired.parts().size()
				&& (current.predicate() == null) == (desired.predicate() == null);
		return sameShape ? current : desired;
	}

	private static boolean hasText(Index index) {
		return index.predicate() != null
				|| index.parts().stream().anyMatch((part) -> part instanceof Index.Part.OfExpression);
	}

	private String name(@Nullable Identifier name) {
		return (name != null) ? this.signatures.name(name) : "";
	}

}
