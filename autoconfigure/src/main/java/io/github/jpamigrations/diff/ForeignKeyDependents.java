package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Finds the foreign keys, on any table, under which a column or a key changes, so that
 * they go before and come back after.
 */
final class ForeignKeyDependents {

	private static final String CHANGE = "a table, key or column that is dropped or changed";

	private final Signatures signatures;

	private final ColumnUse use;

	/** Columns that change, by table. */
	private final Map<String, Set<String>> disturbed = new HashMap<>();

	/** Columns that go for good, by table. */
	private final Map<String, Set<String>> dropped = new HashMap<>();

	/** The columns of each key that goes, by table. */
	private final Map<String, List<Set<String>>> keys = new HashMap<>();

	/** The columns of each index and key that comes or goes, by table. */
	private final Map<String, Set<Set<String>>> indexes = new HashMap<>();

	private final Set<String> droppedTables = new HashSet<>();

	ForeignKeyDependents(Signatures signatures, List<TableDifference> differences, List<Table> droppedTables) {
		this.signatures = signatures;
		this.use = new ColumnUse(signatures);
		differences.forEach(this::add);
		droppedTables.forEach((table) -> this.droppedTables.add(signatures.name(table.name())));
	}

	private void add(TableDifference difference) {
		if (difference.isEmpty()) {
			return;
		}
		String table = this.signatures.name(difference.current().name());
		ColumnChanges columns = difference.columns();
		Set<String> gone = columns.droppedNames(this.signatures);
		Set<String> changed = new HashSet<>(gone);
		changed.addAll(columns.recreatedNames(this.signatures));
		changed.addAll(columns.alteredNames(this.signatures, ColumnAspect.HELD_BY_FOREIGN_KEYS));
		this.dropped.put(table, gone);
		this.disturbed.put(table, changed);
		List<Set<String>> goneKeys = new ArrayList<>();
		difference.members()
			.dropped()
			.stream()
			.filter(ForeignKeyDependents::isKey)
			.forEach((member) -> goneKeys.add(this.use.of(member)));
		this.keys.put(table, goneKeys);
		this.indexes.put(table, changedIndexes(difference));
	}

	/**
	 * An index that comes counts as well: it could not go again in the downgrade.
	 */
	private Set<Set<String>> changedIndexes(TableDifference difference) {
		Set<Set<String>> result = new HashSet<>();
		if (this.signatures.foreignKeysTakeIndexes()) {
			Stream.concat(difference.members().dropped().stream(), difference.members().added().stream())
				.filter((member) -> member instanceof Member.OfIndex || isKey(member))
				.forEach((member) -> result.add(this.use.of(member)));
		}
		return result;
	}

	/**
	 * Return the difference with the foreign keys of its table recreated where needed.
	 */
	TableDifference recreate(TableDifference difference) {
		if (this.disturbed.isEmpty() && this.droppedTables.isEmpty()) {
			return difference;
		}
		Table table = difference.current();
		return difference.withMembers(difference.members()
			.recreating((member) -> isTouched(table, member),
					(member) -> isTouched(table, member) && !isBlocked(difference, member)));
	}

	/**
	 * Return what is said about foreign keys that nobody may drop.
	 */
	List<Finding> findings(TableDifference difference) {
		Table table = difference.current();
		return difference.members()
			.left()
			.stream()
			.filter((member) -> isTouched(table, member))
			.map((member) -> Notes.inTheWay(table, member, CHANGE))
			.toList();
	}

	/**
	 * Return what is said about foreign keys of a table that the model does not know.
	 */
	List<Finding> findings(Table unknown) {
		return Member.of(unknown)
			.stream()
			.filter((member) -> isTouched(unknown, member))
			.map((member) -> Notes.inTheWay(unknown, member, CHANGE))
			.toList();
	}

	private boolean isTouched(Table table, Member member) {
		if (this.disturbed.isEmpty() && this.droppedTables.isEmpty()) {
			return false;
		}
		if (!(member instanceof Member.OfConstraint constraint
				&& constraint.constraint() instanceof Constraint.ForeignKey key)) {
			return false;
		}
		String referenced = this.signatures.name(key.referencedTable());
		Set<String> referencedColumns = this.use.names(key.referencedColumns());
		return ColumnUse.intersect(this.use.of(key), in(this.disturbed, table.name()))
				|| ColumnUse.intersect(referencedColumns, in(this.disturbed, key.referencedTable()))
				|| this.keys.getOrDefault(referenced, List.of())
					.stream()
					.anyMatch((columns) -> columns.containsAll(referencedColumns))
				|| this.droppedTables.contains(referenced)
				|| this.indexes.getOrDefault(this.signatures.name(table.name()), Set.of()).contains(this.use.of(key));
	}

	/**
	 * A foreign key that the model does not know can only come back if its columns, its
	 * table and all that it refers to are still there and change together.
	 */
	private boolean isBlocked(TableDifference difference, Member member) {
		Constraint.ForeignKey key = (Constraint.ForeignKey) ((Member.OfConstraint) member).constraint();
		Set<String> known = new HashSet<>();
		difference.desired().columns().forEach((column) -> known.add(this.signatures.name(column.name())));
		return !known.containsAll(this.use.of(key))
				|| ColumnUse.intersect(this.use.names(key.referencedColumns()), in(this.dropped, key.referencedTable()))
				|| this.droppedTables.contains(this.signatures.name(key.referencedTable()));
	}

	private Set<String> in(Map<String, Set<String>> columns, QualifiedName table) {
		return columns.getOrDefault(this.signatures.name(table), Set.of());
	}

	private static boolean isKey(Member member) {
		if (member instanceof Member.OfConstraint constraint) {
			return constraint.constraint() instanceof Constraint.PrimaryKey
					|| constraint.constraint() instanceof Constraint.Unique;
		}
		return ((Member.OfIndex) member).index().unique();
	}

}
