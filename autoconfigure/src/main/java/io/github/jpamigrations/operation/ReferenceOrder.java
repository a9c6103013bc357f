package io.github.jpamigrations.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Ranks the tables that are created or dropped so that referenced ones come before those
 * that refer to them, by name where nothing else decides. A cycle is opened somewhere:
 * the foreign keys are operations of their own, so any place works.
 */
final class ReferenceOrder {

	private final Map<String, Set<String>> references = new TreeMap<>();

	private final Map<String, Integer> ranks = new HashMap<>();

	private ReferenceOrder() {
	}

	static ReferenceOrder of(List<Operation> operations) {
		ReferenceOrder order = new ReferenceOrder();
		for (Operation operation : operations) {
			if (operation instanceof Operation.CreateTable || operation instanceof Operation.DropTable) {
				order.references.put(TableKey.of(operation), new TreeSet<>());
			}
		}
		for (Operation operation : operations) {
			if (operation instanceof Operation.AddConstraint add) {
				order.addReference(add.table(), add.constraint());
			}
			else if (operation instanceof Operation.DropConstraint drop) {
				order.addReference(drop.table(), drop.constraint());
			}
		}
		Set<String> visited = new TreeSet<>();
		order.references.keySet().forEach((table) -> order.visit(table, visited));
		return order;
	}

	private void addReference(QualifiedName table, Constraint constraint) {
		Set<String> others = this.references.get(TableKey.of(table));
		if (others != null && constraint instanceof Constraint.ForeignKey key) {
			others.add(TableKey.of(key.referencedTable()));
		}
	}

	private void visit(String table, Set<String> visited) {
		Set<String> others = this.references.get(table);
		if (others != null && visited.add(table)) {
			others.forEach((other) -> visit(other, visited));
			this.ranks.put(table, this.ranks.size());
		}
	}

	int rank(String table) {
		return this.ranks.getOrDefault(table, 0);
	}

}
