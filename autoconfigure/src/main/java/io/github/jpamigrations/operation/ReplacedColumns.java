package io.github.jpamigrations.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Column;

/**
 * Tables all of whose columns give way to others. Few databases have tables without
 * columns, so that the last one has to stay until the others have come.
 */
final class ReplacedColumns {

	private static final Operation.Position ALONE = new Operation.Position.Between(null, null);

	/** The names of added columns by their tables. */
	private final Map<String, Set<String>> added = new HashMap<>();

	private ReplacedColumns() {
	}

	static ReplacedColumns in(List<Operation> operations) {
		ReplacedColumns result = new ReplacedColumns();
		for (Operation operation : operations) {
			if (operation instanceof Operation.AddColumn add) {
				result.added.computeIfAbsent(TableKey.of(add), (key) -> new HashSet<>()).add(name(add.column()));
			}
		}
		return result;
	}

	/**
	 * Return whether the operation drops the column that is left, where others come. One
	 * that comes back under its name has to go first all the same.
	 */
	boolean isLastToGo(Operation operation) {
		if (!(operation instanceof Operation.DropColumn drop) || !drop.position().equals(ALONE)) {
			return false;
		}
		Set<String> others = this.added.get(TableKey.of(drop));
		return others != null && !others.contains(name(drop.column()));
	}

	private static String name(Column column) {
		return column.name().text().toLowerCase(Locale.ROOT);
	}

}
