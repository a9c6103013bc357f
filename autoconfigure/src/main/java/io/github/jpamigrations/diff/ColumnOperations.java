package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

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
		List<Column> drops = inDropOrder(drops(current, changes));
		List<Column> adds = inAddOrder(adds(changes));
		Column last = lastToGo(current, changes, drops, adds);
		for (Column column : drops) {
			if (column != last) {
				result.add(new Operation.DropColumn(desired.name(), before.in(column), order.remove(column.name())));
			}
		}
		for (ColumnDifference altered : changes.altered()) {
			result.add(alter(desired, altered, before, after));
		}
		for (Column column : adds) {
			Operation.Position position = (last != null) ? order.append(column.name())
					: position(column, changes, order);
			result.add(new Operation.AddColumn(desired.name(), after.in(column), position));
		}
		if (last != null) {
			result.add(new Operation.DropColumn(desired.name(), before.in(last), order.remove(last.name())));
		}
		return result;
	}

	/**
	 * Return the column that stays until others have come, where all go: H2 refuses to
	 * drop the only one (90084). The first of the others is no former one, so that
	 * sorting knows the last column by it; where that can't be, the H2 dialect helps.
	 */
	private @Nullable Column lastToGo(Table current, ColumnChanges changes, List<Column> drops, List<Column> adds) {
		boolean replaced = drops.size() == current.columns().size() && !adds.isEmpty()
				&& changes.added().contains(adds.get(0));
		return replaced ? drops.stream()
			.filter((column) -> changes.dropped().contains(column) && this.use.of(column).isEmpty())
			.reduce((column, next) -> next)
			.orElse(null) : null;
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
		result.addAll(changes.added());
		changes.recreated().forEach((difference) -> result.add(difference.target()));
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
