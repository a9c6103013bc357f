package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

/**
 * The renames that are to be done, before anything else changes.
 */
final class RenamePlan {

	private final Signatures signatures;

	private final List<Move<QualifiedName>> tables;

	private final List<Move<QualifiedName>> tableSteps;

	private final List<Move<QualifiedName>> sequenceSteps;

	private final Map<String, List<Move<Identifier>>> columnSteps;

	/**
	 * Create a plan.
	 * @param tables the tables that get another name
	 * @param tableSteps the same one after another
	 * @param sequenceSteps the sequences one after another
	 * @param columnSteps the columns one after another, by the canonical name that their
	 * table has in the database
	 */
	RenamePlan(Signatures signatures, List<Move<QualifiedName>> tables, List<Move<QualifiedName>> tableSteps,
			List<Move<QualifiedName>> sequenceSteps, Map<String, List<Move<Identifier>>> columnSteps) {
		this.signatures = signatures;
		this.tables = tables;
		this.tableSteps = tableSteps;
		this.sequenceSteps = sequenceSteps;
		this.columnSteps = columnSteps;
	}

	boolean isEmpty() {
		return this.tableSteps.isEmpty() && this.sequenceSteps.isEmpty() && this.columnSteps.isEmpty();
	}

	/**
	 * Return the schema as it is after the renames.
	 */
	RenamedSchema applyTo(DatabaseSchema current) {
		Map<String, QualifiedName> tableNames = new LinkedHashMap<>();
		this.tables.forEach((move) -> tableNames.put(this.signatures.name(move.from()), move.to()));
		Map<String, Map<String, Identifier>> columnNames = new LinkedHashMap<>();
		this.columnSteps.forEach((table, steps) -> columnNames.put(table, lastNames(steps)));
		RenamedTables renamed = new RenamedTables(this.signatures, tableNames, columnNames);
		Map<String, Sequence> sequences = new LinkedHashMap<>();
		current.sequences().forEach((sequence) -> sequences.put(this.signatures.name(sequence.name()), sequence));
		List<Operation> operations = new ArrayList<>();
		this.tableSteps.forEach((step) -> operations.add(new Operation.RenameTable(step.from(), step.to())));
		Map<QualifiedName, QualifiedName> oldSequences = renameSequences(sequences, operations);
		for (Table table : current.tables()) {
			List<Move<Identifier>> steps = this.columnSteps.get(this.signatures.name(table.name()));
			if (steps != null) {
				operations.addAll(columnOperations(table, renamed.of(table), steps));
			}
		}
		DatabaseSchema schema = new DatabaseSchema(current.tables().stream().map(renamed::of).toList(),
				List.copyOf(sequences.values()), current.types(), current.auxiliaryObjects());
		return new RenamedSchema(schema, operations, renamed, oldSequences);
	}

	private Map<String, Identifier> lastNames(List<Move<Identifier>> steps) {
		Map<String, Identifier> result = new LinkedHashMap<>();
		Map<String, String> originals = new LinkedHashMap<>();
		for (Move<Identifier> step : steps) {
			String from = this.signatures.name(step.from());
			String original = originals.getOrDefault(from, from);
			originals.remove(from);
			originals.put(this.signatures.name(step.to()), original);
			result.put(original, step.to());
		}
		return result;
	}

	private Map<QualifiedName, QualifiedName> renameSequences(Map<String, Sequence> sequences,
			List<Operation> operations) {
		Map<QualifiedName, QualifiedName> oldNames = new LinkedHashMap<>();
		for (Move<QualifiedName> step : this.sequenceSteps) {
			Sequence from = sequences.remove(this.signatures.name(step.from()));
			Sequence to = new Sequence(step.to(), from.startWith(), from.incrementBy(), from.options());
			sequences.put(this.signatures.name(step.to()), to);
			operations.add(new Operation.RenameSequence(from, to));
			QualifiedName original = oldNames.remove(from.name());
			oldNames.put(to.name(), (original != null) ? original : from.name());
		}
		return oldNames;
	}

	/**
	 * The operations name the table as it is named afterwards, since tables are renamed
	 * first.
	 */
	private List<Operation> columnOperations(Table table, Table renamed, List<Move<Identifier>> steps) {
		Map<String, Column> columns = new LinkedHashMap<>();
		table.columns().forEach((column) -> columns.put(this.signatures.name(column.name()), column));
		List<Operation> renames = new ArrayList<>();
		for (Move<Identifier> step : steps) {
			Column column = columns.remove(this.signatures.name(step.from()));
			columns.put(this.signatures.name(step.to()), column);
			renames.add(new Operation.RenameColumn(renamed.name(), step.from(), step.to(), column));
		}
		if (this.signatures.renamesInExpressions()) {
			return renames;
		}
		List<String> moving = steps.stream().map((step) -> this.signatures.name(step.from())).toList();
		return new RenameDependents(this.signatures, underNewName(table, renamed.name()), renamed).around(renames,
				moving);
	}

	/**
	 * Return the table as it is between its own rename and those of its columns.
	 */
	private Table underNewName(Table table, QualifiedName name) {
		List<Constraint> constraints = table.constraints().stream().map((constraint) -> {
			Identifier renamed = this.signatures.renamedConstraint(constraint, table.name(), name);
			return (renamed != null) ? constraint.withName(renamed) : constraint;
		}).toList();
		return table.withConstraints(constraints);
	}

}
