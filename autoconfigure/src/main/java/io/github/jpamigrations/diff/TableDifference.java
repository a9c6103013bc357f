package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * A table that both sides have, and what becomes of its parts.
 *
 * @param current as the database has it
 * @param desired as the model has it
 * @param columns what becomes of its columns
 * @param members what becomes of its constraints and indexes
 * @param findings what is left alone
 */
record TableDifference(Table current, Table desired, ColumnChanges columns, MemberChanges members,
		List<Finding> findings) {

	TableDifference {
		findings = List.copyOf(findings);
	}

	/**
	 * Return whether neither columns nor members change.
	 */
	boolean isEmpty() {
		return !this.columns.touchExisting() && this.columns.added().isEmpty() && this.members.dropped().isEmpty()
				&& this.members.added().isEmpty();
	}

	boolean dependsOnTexts() {
		return this.columns.dependOnTexts() || this.members.textual();
	}

	TableDifference withMembers(MemberChanges others) {
		return new TableDifference(this.current, this.desired, this.columns, others, this.findings);
	}

	TableDifference withFinding(Finding finding) {
		List<Finding> all = new ArrayList<>(this.findings);
		all.add(finding);
		return new TableDifference(this.current, this.desired, this.columns, this.members, all);
	}

	List<Operation> operations(Signatures signatures) {
		List<Operation> result = new ArrayList<>(this.members.operations(this.desired.name()));
		result.addAll(new ColumnOperations(signatures).of(this.current, this.desired, this.columns));
		Map<String, String> options = signatures.options(this.current, this.desired);
		if (!Comments.same(this.current.comment(), this.desired.comment()) || !options.equals(this.current.options())) {
			result
				.add(new Operation.AlterTable(with(this.current, this.current.options()), with(this.desired, options)));
		}
		return result;
	}

	/**
	 * Return the table once the operations have run.
	 */
	Table after() {
		Map<Column, Column> targets = new HashMap<>();
		this.columns.altered().forEach((difference) -> targets.put(difference.current(), difference.target()));
		this.columns.recreated().forEach((difference) -> targets.put(difference.current(), difference.target()));
		List<Column> afterwards = new ArrayList<>();
		this.current.columns()
			.stream()
			.filter((column) -> !this.columns.dropped().contains(column))
			.forEach((column) -> afterwards.add(targets.getOrDefault(column, column)));
		afterwards.addAll(this.columns.added());
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		for (List<Member> some : List.of(this.members.kept(), this.members.left(), this.members.added())) {
			for (Member member : some) {
				if (member instanceof Member.OfConstraint constraint) {
					constraints.add(constraint.constraint());
				}
				else {
					indexes.add(((Member.OfIndex) member).index());
				}
			}
		}
		return new Table(this.desired.name(), afterwards, constraints, indexes, this.desired.comment(),
				this.current.options(), List.of());
	}

	/**
	 * Only comment and options are compared, so all else stays as the database has it.
	 */
	private Table with(Table commented, Map<String, String> options) {
		Table all = this.current;
		return new Table(this.desired.name(), all.columns(), all.constraints(), all.indexes(), commented.comment(),
				options, all.initialRows());
	}

}
