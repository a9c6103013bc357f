package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.NamedType;
import io.github.jpamigrations.schema.Table;

/**
 * Compares named types. An enum first gets the values it lacks and, after everything else
 * has changed, loses those that the model no longer has. Of a composite type with other
 * attributes a person is told.
 */
final class NamedTypesComparator {

	private final Signatures signatures;

	private final Ownership ownership;

	private final List<Operation> operations;

	private final List<Finding> findings;

	NamedTypesComparator(Signatures signatures, Ownership ownership, List<Operation> operations,
			List<Finding> findings) {
		this.signatures = signatures;
		this.ownership = ownership;
		this.operations = operations;
		this.findings = findings;
	}

	/**
	 * Compare the types.
	 * @param before the tables of the database
	 * @param after the tables once all other operations have run
	 */
	void compare(List<NamedType> current, List<NamedType> desired, List<Table> before, List<Table> after) {
		Map<String, NamedType> unknown = new LinkedHashMap<>();
		current.forEach((type) -> unknown.put(this.signatures.name(type.name()), type));
		for (NamedType wanted : desired) {
			NamedType existing = unknown.remove(this.signatures.name(wanted.name()));
			if (existing == null) {
				this.operations.add(new Operation.CreateType(wanted));
			}
			else if (existing.enumValues().isEmpty() != wanted.enumValues().isEmpty()) {
				this.findings.add(Notes.otherKind(existing));
			}
			else {
				change(existing, wanted, before, after);
			}
		}
		List<NamedType> lastFirst = new ArrayList<>(unknown.values());
		Collections.reverse(lastFirst);
		for (NamedType type : lastFirst) {
			if (this.ownership.ownsType(type.name())) {
				this.operations.add(new Operation.DropType(type));
			}
			else {
				this.findings.add(Notes.unknownType(type.name()));
			}
		}
	}

	private void change(NamedType existing, NamedType wanted, List<Table> before, List<Table> after) {
		List<String> attributes = this.signatures.attributes(existing);
		List<String> wantedAttributes = this.signatures.attributes(wanted);
		if (!attributes.equals(wantedAttributes)) {
			this.findings.add(Notes.otherAttributes(existing, attributes, wantedAttributes));
		}
		List<String> grown = grown(existing.enumValues(), wanted.enumValues());
		List<String> shrunk = grown.stream().filter(wanted.enumValues()::contains).toList();
		NamedType between = new NamedType(existing.name(), grown, existing.createSql());
		if (grown.size() > existing.enumValues().size()) {
			this.operations.add(new Operation.AlterType(existing, between, users(before, existing)));
		}
		if (shrunk.size() < grown.size()) {
			NamedType from = (grown.size() == existing.enumValues().size()) ? existing : between;
			NamedType to = new NamedType(existing.name(), shrunk, wanted.createSql());
			this.operations.add(new Operation.AlterType(from, to, users(after, existing)));
		}
		if (!shrunk.equals(wanted.enumValues()) && new HashSet<>(shrunk).equals(new HashSet<>(wanted.enumValues()))) {
			this.findings.add(Notes.otherOrder(existing, wanted));
		}
	}

	/**
	 * Return the existing values with the new ones, each behind the one before it in the
	 * model.
	 */
	private static List<String> grown(List<String> existing, List<String> wanted) {
		List<String> result = new ArrayList<>(existing);
		int place = 0;
		for (String value : wanted) {
			if (!result.contains(value)) {
				result.add(place, value);
			}
			place = result.indexOf(value) + 1;
		}
		return result;
	}

	private List<Table> users(List<Table> tables, NamedType type) {
		return tables.stream()
			.filter((table) -> table.columns().stream().anyMatch((column) -> this.signatures.isOfType(column, type)))
			.sorted(Comparator.comparing((table) -> this.signatures.name(table.name())))
			.toList();
	}

}
