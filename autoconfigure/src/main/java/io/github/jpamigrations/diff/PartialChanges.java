package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * What one change of a table takes along, for those who ask for that change instead of
 * comparing.
 */
public final class PartialChanges {

	private final Signatures signatures;

	/**
	 * Create it for a database.
	 * @param signatures what means the same on the database
	 */
	public PartialChanges(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Return the rename of a column and what has to happen around it.
	 * @param table the table as it is
	 * @param column the column as it is
	 * @param to the name that it gets
	 */
	public List<Operation> renameColumn(Table table, Column column, Identifier to) {
		Move<Identifier> move = new Move<>(column.name(), to, true);
		RenamePlan plan = new RenamePlan(this.signatures, List.of(), List.of(), List.of(),
				Map.of(this.signatures.name(table.name()), List.of(move)));
		return plan.applyTo(new DatabaseSchema(List.of(table), List.of(), List.of(), List.of())).operations();
	}

	/**
	 * Return the drop of a column and of what uses it, which then shows on every
	 * database, also on those where it would go by itself.
	 * @param table the table as it is
	 * @param column the column as it is
	 */
	public List<Operation> dropColumn(Table table, Column column) {
		ColumnUse use = new ColumnUse(this.signatures);
		Set<String> dropped = use.names(List.of(column.name()));
		List<Operation> operations = new ArrayList<>();
		for (Member member : Member.of(table)) {
			if (ColumnUse.intersect(use.of(member), dropped)) {
				operations.add(member.dropFrom(table.name()));
			}
		}
		operations.add(new Operation.DropColumn(table.name(), column, new ColumnOrder(table).remove(column.name())));
		return OperationSorter.sort(operations);
	}

	/**
	 * Return the drop of a constraint and of the index that the server made for it.
	 * @param table the table as it is
	 * @param constraint the constraint as it is
	 */
	public List<Operation> dropConstraint(Table table, Constraint constraint) {
		List<Operation> operations = new ArrayList<>();
		operations.add(new Operation.DropConstraint(table.name(), constraint));
		Identifier name = constraint.name();
		if (constraint instanceof Constraint.ForeignKey && name != null) {
			index(table, name).filter((index) -> isServerMade(table, constraint, index))
				.ifPresent((index) -> operations.add(new Operation.DropIndex(table.name(), index)));
		}
		return OperationSorter.sort(operations);
	}

	/**
	 * Return whether the server would make the index for the constraint, and for no other
	 * one.
	 */
	private boolean isServerMade(Table table, Constraint constraint, Index index) {
		List<Constraint> others = table.constraints().stream().filter((other) -> !other.equals(constraint)).toList();
		return index(complete(table, table.constraints(), index), index.name()).isPresent()
				&& index(complete(table, others, index), index.name()).isEmpty();
	}

	private Table complete(Table table, List<Constraint> constraints, Index without) {
		List<Index> indexes = table.indexes().stream().filter((index) -> !index.equals(without)).toList();
		Table bare = new Table(table.name(), table.columns(), constraints, indexes, table.comment(), table.options(),
				table.initialRows());
		return this.signatures.complete(new DatabaseSchema(List.of(bare), List.of(), List.of(), List.of()))
			.tables()
			.get(0);
	}

	private Optional<Index> index(Table table, Identifier name) {
		String wanted = this.signatures.name(name);
		return table.indexes()
			.stream()
			.filter((index) -> this.signatures.name(index.name()).equals(wanted))
			.findFirst();
	}

}
