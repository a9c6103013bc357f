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
 * that refer to them, by name where nothing else decides. A cycle is entered at its first
 * name: the foreign keys are operations of their own, so any entry works.
 */
final class ReferenceOrder {

	private final Map<String, Integer> ranks = new HashMap<>();

	private ReferenceOrder() {
	}

	static ReferenceOrder of(List<Operation> operations) {
		TreeMap<String, Set<String>> references = new TreeMap<>();
		for (Operation operation : operations) {
			if (operation instanceof Operation.CreateTable || operation instanceof Operation.DropTable) {
				references.put(TableKey.of(operation), new TreeSet<>());
			}
		}
		for (Operation operation : operations) {
			if (operation instanceof Operation.AddConstraint add) {
				addReference(references, add.table(), add.constraint());
			}
			else if (operation instanceof Operation.DropConstraint drop) {
				addReference(references, drop.table(), drop.constraint());
			}
		}
		ReferenceOrder order = new ReferenceOrder();
		while (!references.isEmpty()) {
			String next = references.keySet()
				.stream()
				.filter((table) -> references.getOrDefault(table, Set.of()).isEmpty())
				.findFirst()
				.orElseGet(references::firstKey);
			order.ranks.put(next, order.ranks.size());
			references.remove(next);
			references.values().forEach((others) -> others.remove(next));
		}
		return order;
	}

	private static void addReference(Map<String, Set<String>> references, QualifiedName table, Constraint constraint) {
		if (constraint instanceof Constraint.ForeignKey key) {
			String from = TableKey.of(table);
			String to = TableKey.of(key.referencedTable());
			Set<String> others = references.get(from);
			if (others != null && references.containsKey(to) && !from.equals(to)) {
				others.add(to);
			}
		}
	}

	int rank(String table) {
		return this.ranks.getOrDefault(table, 0);
	}

}
