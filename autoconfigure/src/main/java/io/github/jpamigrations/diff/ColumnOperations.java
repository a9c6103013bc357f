package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;

/**
 * Turns what becomes of the columns of a table into operations: a computed column goes
 * before the columns that it is computed from and comes after them.
 */
final class ColumnOperations {

	private final Signatures signatures;

	private final ColumnUse use;

	ColumnOperations(Signatures signatures) {
		this.signatures = signatures;
		this.use = new ColumnUse(signatures);
	}

	List<Operation> of(Table current, Table desired, ColumnChanges changes) {
		ColumnOrder order = new ColumnOrder(current);
		AcceptedValue before = new AcceptedValue(this.signatures, current);
		AcceptedValue after = new AcceptedValue(this.signatures, desired);
		List<Operation> result = new ArrayList<>();
		for (Column column : inDropOrder(drops(current, changes))) {
			result.add(new Operation.DropColumn(desired.name(), before.in(column), order.remove(column.name())));
		}
		for (ColumnDifference altered : changes.altered()) {
			result.add(alter(desired, altered, before, after));
		}
		for (Column column : inAddOrder(adds(changes))) {
			result.add(new Operation.AddColumn(desired.name(), after.in(column), position(column, changes, order)));
		}
		return result;
	}

	private static Operation alter(Table desired, ColumnDifference altered, AcceptedValue before, AcceptedValue after) {
		Column from = altered.current();
		Column to = altered.target();
		boolean same = from.nullable() == to.nullable();
		return new Operation.AlterColumn(desired.name(), same ? from : before.in(from), same ? to : after.in(to));
	}

	private Operation.Position position(Column column, ColumnChanges changes, ColumnOrder order) {
		for (ColumnDifference recreated : changes.recreated()) {
			if (recreated.desired().name().equals(column.name())) {
				return order.restore(recreated.current().name());
			}
		}
		return order.append(column.name());
	}

	private static List<Column> drops(Table current, ColumnChanges changes) {
		List<Column> recreated = changes.recreated().stream().map(ColumnDifference::current).toList();
		return current.columns()
			.stream()
			.filter((column) -> changes.dropped().contains(column) || recreated.contains(column))
			.toList();
	}

	private static List<Column> adds(ColumnChanges changes) {
		List<Column> result = new ArrayList<>();
		changes.recreated().forEach((difference) -> result.add(difference.target()));
		result.addAll(changes.added());
		return result;
	}

	private List<Column> inDropOrder(List<Column> columns) {
		return ordered(columns, (column, other) -> isComputedFrom(other, column));
	}

	private List<Column> inAddOrder(List<Column> columns) {
		return ordered(columns, this::isComputedFrom);
	}

	private boolean isComputedFrom(Column column, Column source) {
		return this.use.of(column).contains(this.signatures.name(source.name()));
	}

	private static List<Column> ordered(List<Column> columns, BiPredicate<Column, Column> waitsFor) {
		List<Column> remaining = new ArrayList<>(columns);
		List<Column> result = new ArrayList<>();
		while (!remaining.isEmpty()) {
			Column next = remaining.stream()
				.filter((column) -> remaining.stream()
					.noneMatch((other) -> other != column && waitsFor.test(column, other)))
				.findFirst()
				.orElse(remaining.get(0));
			remaining.remove(next);
			result.add(next);
		}
		return result;
	}

}
