package io.github.jpamigrations.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds hidden uniques that become the keys of their tables: without a primary key MySQL
 * and MariaDB take a unique over required columns for it, and refuse a hidden one (3522,
 * 4174).
 */
final class HiddenKeys {

	private final Signatures signatures;

	private final ColumnUse use;

	HiddenKeys(Signatures signatures) {
		this.signatures = signatures;
		this.use = new ColumnUse(signatures);
	}

	/**
	 * Return what to say of an operation on the table.
	 * @param operations the operations, not empty
	 */
	Map<Operation, List<Finding>> findings(TableDifference difference, List<Operation> operations) {
		Table table = difference.after();
		Member key = in(table);
		if (key == null || in(difference.current()) != null) {
			return Map.of();
		}
		Operation cause = operations.stream()
			.filter((operation) -> makesRequired(operation, this.use.of(key)) || dropsPrimaryKey(operation))
			.reduce((operation, next) -> next)
			.orElse(operations.get(0));
		return Map.of(cause, List.of(Notes.hiddenKey(table.name(), key)));
	}

	/**
	 * Return the hidden unique that is the key, but none if a visible one could be it as
	 * well: which of them is taken depends on their order in the server.
	 */
	private @Nullable Member in(Table table) {
		if (table.primaryKey().isPresent()) {
			return null;
		}
		Set<String> required = new HashSet<>();
		table.columns()
			.stream()
			.filter((column) -> !column.nullable())
			.forEach((column) -> required.add(this.signatures.name(column.name())));
		List<Member> keys = Member.of(table)
			.stream()
			.filter((member) -> isUnique(member) && required.containsAll(this.use.of(member)))
			.toList();
		boolean hidden = keys.stream().allMatch((member) -> this.signatures.isHidden(member.options()));
		return hidden && !keys.isEmpty() ? keys.get(0) : null;
	}

	private static boolean isUnique(Member member) {
		if (member instanceof Member.OfIndex index) {
			return index.index().unique() && !index.index().plainColumns().isEmpty();
		}
		return ((Member.OfConstraint) member).constraint() instanceof Constraint.Unique;
	}

	private static boolean dropsPrimaryKey(Operation operation) {
		return operation instanceof Operation.DropConstraint drop && drop.constraint() instanceof Constraint.PrimaryKey;
	}

	private boolean makesRequired(Operation operation, Set<String> columns) {
		return operation instanceof Operation.AlterColumn alter && alter.from().nullable() && !alter.to().nullable()
				&& columns.contains(this.signatures.name(alter.to().name()));
	}

}
