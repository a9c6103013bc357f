package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.OperationSorter;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Compares the schema of a database with that of the model and says what makes the one
 * the other. It never asks a database by itself; where only the server can tell, the
 * {@linkplain ComparisonOptions#echo() echo} of the options does.
 */
public final class SchemaComparator {

	private final Signatures signatures;

	/**
	 * Create a comparator.
	 * @param signatures what means the same on the database
	 */
	public SchemaComparator(Signatures signatures) {
		this.signatures = signatures;
	}

	/**
	 * Compare two schemas.
	 * @param current the database
	 * @param desired the model
	 * @param ownership what may be dropped
	 */
	public Comparison compare(DatabaseSchema current, DatabaseSchema desired, Ownership ownership) {
		return compare(current, desired, ComparisonOptions.of(ownership));
	}

	/**
	 * Compare two schemas.
	 * @param current the database
	 * @param desired the model
	 * @param options what else to know
	 */
	public Comparison compare(DatabaseSchema current, DatabaseSchema desired, ComparisonOptions options) {
		DatabaseSchema complete = this.signatures.complete(desired);
		RenamePlan renames = new RenameResolver(this.signatures, current, complete).resolve(options.renames(),
				desired.formerNames());
		if (renames.isEmpty()) {
			return compare(List.of(), current, desired, complete, options);
		}
		RenamedSchema renamed = renames.applyTo(current);
		return compare(renamed.operations(), renamed.schema(), desired, complete,
				options.withOwnership(new RenamedOwnership(options.ownership(), renamed)));
	}

	private Comparison compare(List<Operation> renames, DatabaseSchema current, DatabaseSchema desired,
			DatabaseSchema complete, ComparisonOptions options) {
		Found found = new Found(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
		List<Operation> operations = found.operations();
		List<Finding> findings = found.findings();
		List<Table> after = compareTables(current, complete, indexesOf(desired), options, found);
		ObjectsComparator objects = new ObjectsComparator(this.signatures, options.ownership());
		objects.compare(current, complete, operations, findings);
		new NamedTypesComparator(this.signatures, options.ownership(), operations, findings).compare(current.types(),
				complete.types(), current.tables(), after);
		if (!this.signatures.comparesChecks() && hasChecks(complete)) {
			findings.add(Notes.checksNotCompared());
		}
		List<Operation> all = new ArrayList<>(renames);
		all.addAll(OperationSorter
			.sort(new NumbersInUse(this.signatures, current.tables(), complete.tables()).in(operations)));
		Comparison result = of(all, findings);
		return result.withOperationFindings(result.operationFindings().and(found.ofOperations()));
	}

	/**
	 * Return a comparison with other operations, in their order.
	 */
	public Comparison withOperations(Comparison comparison, List<Operation> operations) {
		return of(operations, comparison.otherFindings());
	}

	private Comparison of(List<Operation> operations, List<Finding> findings) {
		Map<Operation, Rename> perhapsRenamed = RenameDetector.detect(operations, this.signatures);
		Map<Operation, List<Finding>> questions = new LinkedHashMap<>();
		perhapsRenamed.forEach((drop, rename) -> questions.put(drop, List.of(Notes.perhapsRenamed(rename))));
		return new Comparison(operations, Findings.of(operations, this.signatures).and(questions), findings,
				List.copyOf(perhapsRenamed.values()));
	}

	private static boolean hasChecks(DatabaseSchema schema) {
		return schema.tables().stream().anyMatch((table) -> table.constraints(Constraint.Check.class).count() > 0);
	}

	/**
	 * Return the tables as they are once the operations have run; those that both sides
	 * have only if there are types that they could use.
	 */
	private List<Table> compareTables(DatabaseSchema current, DatabaseSchema desired,
			Map<String, List<Index>> modelIndexes, ComparisonOptions options, Found found) {
		List<Operation> operations = found.operations();
		List<Finding> findings = found.findings();
		Map<String, Table> unknown = tables(current, options);
		Map<String, Table> created = tables(desired, options);
		TableComparator comparator = new TableComparator(this.signatures, options);
		PositionChecks positions = new PositionChecks(this.signatures);
		List<TableDifference> differences = new ArrayList<>();
		for (String name : List.copyOf(created.keySet())) {
			Table existing = unknown.remove(name);
			if (existing != null) {
				Table wanted = positions.keep(existing, created.remove(name));
				Set<Index> serverMade = without(wanted.indexes(), modelIndexes.getOrDefault(name, List.of()));
				differences.add(comparator.compare(existing, wanted, serverMade));
			}
		}
		created.values().forEach((table) -> operations.add(new Operation.CreateTable(table)));
		List<Table> dropped = unknown.values()
			.stream()
			.filter((table) -> options.ownership().ownsTable(table.name()))
			.toList();
		dropped.forEach((table) -> operations.add(new Operation.DropTable(options.echo().exactly(table))));
		ForeignKeyDependents dependents = new ForeignKeyDependents(this.signatures, differences, dropped);
		HiddenKeys hidden = new HiddenKeys(this.signatures);
		List<Table> after = new ArrayList<>(created.values());
		for (TableDifference difference : differences) {
			TableDifference whole = dependents.recreate(difference);
			List<Operation> changes = whole.operations(this.signatures);
			if (!changes.isEmpty()) {
				operations.addAll(changes);
				found.ofOperations().putAll(hidden.findings(whole, changes));
			}
			findings.addAll(whole.findings());
			findings.addAll(dependents.findings(whole));
			if (!current.types().isEmpty()) {
				after.add(whole.after());
			}
		}
		for (Table table : unknown.values()) {
			if (!dropped.contains(table)) {
				findings.add(Notes.unknownTable(table));
				findings.addAll(dependents.findings(table));
				after.add(table);
			}
		}
		return after;
	}

	/**
	 * Return the tables by canonical name, in its order.
	 */
	private Map<String, Table> tables(DatabaseSchema schema, ComparisonOptions options) {
		Set<String> excluded = new HashSet<>();
		for (QualifiedName name : options.excludedTables()) {
			excluded.add(this.signatures.name(name));
		}
		Map<String, Table> result = new TreeMap<>();
		schema.tables().forEach((table) -> result.put(this.signatures.name(table.name()), table));
		result.keySet().removeAll(excluded);
		return result;
	}

	private Map<String, List<Index>> indexesOf(DatabaseSchema model) {
		Map<String, List<Index>> result = new HashMap<>();
		model.tables().forEach((table) -> result.put(this.signatures.name(table.name()), table.indexes()));
		return result;
	}

	private static Set<Index> without(List<Index> indexes, List<Index> others) {
		if (indexes.equals(others)) {
			return Set.of();
		}
		Set<Index> result = new HashSet<>(indexes);
		others.forEach(result::remove);
		return result;
	}

	/**
	 * What is found while comparing.
	 *
	 * @param operations what is to be done
	 * @param findings what is left alone
	 * @param ofOperations what only both sides together tell about the operations
	 */
	private record Found(List<Operation> operations, List<Finding> findings,
			Map<Operation, List<Finding>> ofOperations) {

	}

}
