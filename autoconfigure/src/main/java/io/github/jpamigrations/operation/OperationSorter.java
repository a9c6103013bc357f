package io.github.jpamigrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts operations into an order in which a database takes them, forwards and backwards.
 * <p>
 * Foreign keys leave the tables that are created or dropped and become operations of
 * their own, the first to go and the last to come; that also opens every cycle. What
 * happens to one table stays together, so that it can become one statement. The result
 * does not depend on the order of the tables in the input; operations of one kind on one
 * table keep theirs.
 */
public final class OperationSorter {

	private OperationSorter() {
	}

	/**
	 * Return the operations in working order. Sorting a sorted list changes nothing.
	 */
	public static List<Operation> sort(List<Operation> operations) {
		List<Operation> separated = SeparateForeignKeys.in(operations);
		ReusedNames names = ReusedNames.in(separated);
		List<Operation> freed = names.takeOutOfDroppedTables(separated);
		ReferenceOrder order = ReferenceOrder.of(freed);
		NewColumns newColumns = NewColumns.in(freed);
		return freed.stream()
			.map((operation) -> new Keyed(operation, sortKey(operation, names, order, newColumns)))
			.sorted(Comparator.comparing(Keyed::key))
			.map(Keyed::operation)
			.toList();
	}

	/**
	 * Return what takes sorted operations back: the reverses in reverse order, which is a
	 * working order again.
	 */
	public static List<Operation> reversed(List<Operation> sorted) {
		List<Operation> result = new ArrayList<>(sorted.size());
		for (Operation operation : sorted) {
			result.add(operation.reverse());
		}
		Collections.reverse(result);
		return List.copyOf(result);
	}

	private static SortKey sortKey(Operation operation, ReusedNames names, ReferenceOrder order,
			NewColumns newColumns) {
		boolean reuses = names.isReusedBy(operation);
		OperationPhase phase = (reuses || names.isReusedAfter(operation)) ? OperationPhase.FREE_NAMES
				: OperationPhase.of(operation);
		String table = TableKey.of(operation);
		int rank = switch (phase) {
			case CREATE_TABLES -> order.rank(table);
			case DROP_TABLES -> -order.rank(table);
			case FREE_NAMES -> reuses ? 1 : 0;
			default -> 0;
		};
		TableStep step = newColumns.haveComeBefore(operation) ? TableStep.DROP_LAST_COLUMN : TableStep.of(operation);
		return new SortKey(phase, rank, table, step);
	}

	private record Keyed(Operation operation, SortKey key) {

	}

	private record SortKey(OperationPhase phase, int rank, String table,
			TableStep step) implements Comparable<SortKey> {

		private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::phase)
			.thenComparing(SortKey::rank)
			.thenComparing(SortKey::table)
			.thenComparing(SortKey::step);

		@Override
		public int compareTo(SortKey other) {
			return ORDER.compare(this, other);
		}

	}

}
