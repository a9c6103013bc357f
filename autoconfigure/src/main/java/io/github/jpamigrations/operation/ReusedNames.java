package io.github.jpamigrations.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Names of constraints and indexes that move from one table to another, and names of
 * tables that become those of sequences or the other way round. On PostgreSQL and H2
 * names of the first kind are unique in the whole schema, on PostgreSQL and MariaDB those
 * of the second, so the old owner has to go first, even out of a table that is dropped
 * last.
 */
final class ReusedNames {

	/** The tables on which something of a name is created. */
	private final Map<String, Set<String>> created = new HashMap<>();

	private final Set<String> createdTables = new HashSet<>();

	private final Set<String> createdSequences = new HashSet<>();

	private final Set<String> droppedTables = new HashSet<>();

	private ReusedNames() {
	}

	static ReusedNames in(List<Operation> operations) {
		ReusedNames result = new ReusedNames();
		for (Operation operation : operations) {
			if (operation instanceof Operation.CreateTable create) {
				Table table = create.table();
				result.createdTables.add(TableKey.of(table.name()));
				table.constraints().forEach((constraint) -> result.add(constraint.name(), table.name()));
				table.indexes().forEach((index) -> result.add(index.name(), table.name()));
			}
			else if (operation instanceof Operation.AddConstraint add) {
				result.add(add.constraint().name(), add.table());
			}
			else if (operation instanceof Operation.CreateIndex create) {
				result.add(create.index().name(), create.table());
			}
			else if (operation instanceof Operation.CreateSequence create) {
				result.createdSequences.add(TableKey.of(create));
			}
			else if (operation instanceof Operation.DropTable drop) {
				result.droppedTables.add(TableKey.of(drop));
			}
		}
		return result;
	}

	/**
	 * Return whether the operation creates a sequence that gets the name of a table.
	 */
	boolean isReusedBy(Operation operation) {
		return operation instanceof Operation.CreateSequence && this.droppedTables.contains(TableKey.of(operation));
	}

	/**
	 * Return whether the operation drops something whose name another table or a sequence
	 * gets, or a sequence whose name a table gets.
	 */
	boolean isReusedAfter(Operation operation) {
		if (operation instanceof Operation.DropTable) {
			return this.createdSequences.contains(TableKey.of(operation));
		}
		if (operation instanceof Operation.DropSequence) {
			return this.createdTables.contains(TableKey.of(operation));
		}
		if (operation instanceof Operation.DropConstraint drop) {
			return !(drop.constraint() instanceof Constraint.ForeignKey)
					&& isReused(drop.constraint().name(), drop.table());
		}
		return operation instanceof Operation.DropIndex drop && isReused(drop.index().name(), drop.table());
	}

	/**
	 * Return the operations with drops of their own for what has to leave dropped tables
	 * early.
	 */
	List<Operation> takeOutOfDroppedTables(List<Operation> operations) {
		List<Operation> result = new ArrayList<>();
		for (Operation operation : operations) {
			if (operation instanceof Operation.DropTable drop) {
				takeOut(drop, result);
			}
			else {
				result.add(operation);
			}
		}
		return result;
	}

	private void takeOut(Operation.DropTable drop, List<Operation> result) {
		Table table = drop.table();
		List<Constraint> constraints = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			if (isReused(constraint.name(), table.name())) {
				result.add(new Operation.DropConstraint(table.name(), constraint));
			}
			else {
				constraints.add(constraint);
			}
		}
		List<Index> indexes = new ArrayList<>();
		for (Index index : table.indexes()) {
			if (isReused(index.name(), table.name())) {
				result.add(new Operation.DropIndex(table.name(), index));
			}
			else {
				indexes.add(index);
			}
		}
		result.add(new Operation.DropTable(table.withConstraints(constraints).withIndexes(indexes), drop.behind()));
	}

	private void add(@Nullable Identifier name, QualifiedName table) {
		if (name != null) {
			this.created.computeIfAbsent(key(name), (key) -> new HashSet<>()).add(TableKey.of(table));
		}
	}

	private boolean isReused(@Nullable Identifier name, QualifiedName table) {
		if (name == null) {
			return false;
		}
		Set<String> tables = this.created.getOrDefault(key(name), Set.of());
		return tables.stream().anyMatch((other) -> !other.equals(TableKey.of(table)));
	}

	private static String key(Identifier name) {
		return name.text().toLowerCase(Locale.ROOT);
	}

}
