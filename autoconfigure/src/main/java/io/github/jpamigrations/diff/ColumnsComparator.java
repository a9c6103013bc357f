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
		Table inTable = spelled.withOptions(this.signatures.options(current, desired));
		List<Column> added = new ArrayList<>();
		List<ColumnDifference> common = new ArrayList<>();
		for (int i = 0; i < desired.columns().size(); i++) {
			Column wanted = desired.columns().get(i);
			Column existing = unknown.remove(this.signatures.name(wanted.name()));
			if (existing == null) {
				added.add(wanted);
			}
			else {
				// What a revision made has the collation of its table unless the model
				// says
				// another; what others made may have any.
				boolean owned = this.ownership.ownsColumn(current.name(), existing.name());
				common.add(new ColumnDifference(existing, wanted, this.comparator.compare(existing, current,
						spelled.columns().get(i), owned ? inTable : spelled)));
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
