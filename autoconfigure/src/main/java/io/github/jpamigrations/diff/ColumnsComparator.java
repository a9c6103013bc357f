package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;

/**
 * Compares the columns of a table, by name; their order is no difference.
 */
final class ColumnsComparator {

	private final Signatures signatures;

	private final Ownership ownership;

	private final ColumnComparator comparator;

	private final ColumnUse use;

	ColumnsComparator(Signatures signatures, Ownership ownership) {
		this.signatures = signatures;
		this.ownership = ownership;
		this.comparator = new ColumnComparator(signatures);
		this.use = new ColumnUse(signatures);
	}

	ColumnChanges compare(Table current, Table desired, Table spelled) {
		Map<String, Column> unknown = new LinkedHashMap<>();
		current.columns().forEach((column) -> unknown.put(this.signatures.name(column.name()), column));
		List<Column> added = new ArrayList<>();
		List<ColumnDifference> common = new ArrayList<>();
		for (int i = 0; i < desired.columns().size(); i++) {
			Column wanted = desired.columns().get(i);
			Column existing = unknown.remove(this.signatures.name(wanted.name()));
			if (existing == null) {
				added.add(wanted);
			}
			else {
				common.add(new ColumnDifference(existing, wanted,
						this.comparator.compare(withCollation(existing, current), spelled.columns().get(i))));
			}
		}
		List<Column> dropped = new ArrayList<>();
		List<Column> left = new ArrayList<>();
		for (Column column : unknown.values()) {
			(this.ownership.ownsColumn(current.name(), column.name()) ? dropped : left).add(column);
		}
		List<ColumnDifference> recreated = recreated(common, dropped);
		List<ColumnDifference> altered = common.stream()
			.filter((difference) -> !difference.aspects().isEmpty() && !recreated.contains(difference))
			.toList();
		return new ColumnChanges(dropped, left, added, altered, recreated);
	}

	/**
	 * A column of MySQL and MariaDB has a collation of its own only where it is not the
	 * table's.
	 */
	private static Column withCollation(Column column, Table table) {
		String collation = (column.collation() != null) ? column.collation() : table.options().get("collation");
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				collation, column.comment(), column.options());
	}

	private List<ColumnDifference> recreated(List<ColumnDifference> common, List<Column> dropped) {
		Set<String> disturbed = new HashSet<>();
		dropped.forEach((column) -> disturbed.add(this.signatures.name(column.name())));
		common.stream()
			.filter((difference) -> ColumnAspect.intersect(difference.aspects(), ColumnAspect.HELD_BY_COMPUTED_COLUMNS))
			.forEach((difference) -> disturbed.add(this.signatures.name(difference.current().name())));
		List<ColumnDifference> result = new ArrayList<>();
		boolean grown = true;
		while (grown) {
			grown = false;
			for (ColumnDifference difference : common) {
				if (!result.contains(difference) && (difference.needsNewColumn()
						|| ColumnUse.intersect(this.use.of(difference.current()), disturbed))) {
					disturbed.add(this.signatures.name(difference.current().name()));
					grown = result.add(difference);
				}
			}
		}
		return result;
	}

}
