package io.github.jpamigrations.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * The columns that a table has only after others were added. One that is dropped beside
 * such a column is the last of those that they replace: it goes after they have come.
 */
final class NewColumns {

	private final Map<QualifiedName, Set<Identifier>> names = new HashMap<>();

	private NewColumns() {
	}

	static NewColumns in(List<Operation> operations) {
		NewColumns result = new NewColumns();
		for (Operation operation : operations) {
			if (operation instanceof Operation.AddColumn add) {
				result.names.computeIfAbsent(add.table(), (table) -> new HashSet<>()).add(add.column().name());
			}
		}
		for (Operation operation : operations) {
			if (operation instanceof Operation.DropColumn drop) {
				result.of(drop.table()).remove(drop.column().name());
			}
		}
		return result;
	}

	private Set<Identifier> of(QualifiedName table) {
		return this.names.getOrDefault(table, new HashSet<>());
	}

	/**
	 * Return whether the operation drops a column that stands before a new one.
	 */
	boolean haveComeBefore(Operation operation) {
		return operation instanceof Operation.DropColumn drop
				&& drop.position() instanceof Operation.Position.Between between && between.before() != null
				&& of(drop.table()).contains(between.before());
	}

}
