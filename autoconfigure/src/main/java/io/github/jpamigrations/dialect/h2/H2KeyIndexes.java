package io.github.jpamigrations.dialect.h2;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The indexes by which primary keys, uniques and foreign keys are kept. Uniques over the
 * same columns share one, whatever their orders are, and take a unique index that
 * somebody made before them.
 */
final class H2KeyIndexes {

	private final H2IndexColumns columns;

	private final Map<QualifiedName, List<Index>> handMade;

	private final Map<QualifiedName, String> names = new HashMap<>();

	private final Set<QualifiedName> ofUniques = new HashSet<>();

	private final Set<QualifiedName> shared = new HashSet<>();

	/**
	 * Create them.
	 * @param columns the columns of all indexes
	 * @param handMade the indexes that H2 did not make for a constraint, by their tables
	 */
	H2KeyIndexes(H2IndexColumns columns, Map<QualifiedName, List<Index>> handMade) {
		this.columns = columns;
		this.handMade = handMade;
	}

	/**
	 * Add the index of a constraint, if it has one.
	 * @param foreign whether it is that of a foreign key, which may be another's
	 */
	void add(QualifiedName constraint, @Nullable String index, boolean foreign) {
		if (index == null) {
			return;
		}
		this.names.put(constraint, index);
		QualifiedName qualified = constraint.withName(Identifier.quoted(index));
		if (!foreign && !this.ofUniques.add(qualified)) {
			this.shared.add(qualified);
		}
	}

	/**
	 * Return the columns of the index of a constraint, none if it has no index.
	 */
	List<H2IndexColumns.IndexColumn> columnsOf(QualifiedName table, QualifiedName constraint) {
		String index = this.names.get(constraint);
		return (index != null) ? this.columns.of(table, index) : List.of();
	}

	boolean isShared(QualifiedName constraint) {
		String index = this.names.get(constraint);
		return index != null && this.shared.contains(constraint.withName(Identifier.quoted(index)));
	}

	/**
	 * Return the order of a column of a unique, which only an index of its own tells.
	 */
	Constraint.Direction direction(QualifiedName table, QualifiedName unique, Identifier column) {
		String index = this.names.get(unique);
		boolean taken = this.handMade.getOrDefault(table, List.of())
			.stream()
			.anyMatch((other) -> other.name().text().equals(index));
		if (taken || isShared(unique)) {
			return Constraint.Direction.UNKNOWN;
		}
		boolean descending = columnsOf(table, unique).stream()
			.anyMatch((indexed) -> indexed.name().equals(column) && indexed.descending());
		return descending ? Constraint.Direction.DESCENDING : Constraint.Direction.ASCENDING;
	}

}
