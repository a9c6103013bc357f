package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.AuxiliaryObject;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Sequence;

/**
 * Compares what a schema has beside tables and types.
 */
final class ObjectsComparator {

	private final Signatures signatures;

	private final Ownership ownership;

	ObjectsComparator(Signatures signatures, Ownership ownership) {
		this.signatures = signatures;
		this.ownership = ownership;
	}

	void compare(DatabaseSchema current, DatabaseSchema desired, List<Operation> operations, List<Finding> findings) {
		compareSequences(current.sequences(), desired.sequences(), operations, findings);
		compareAuxiliaryObjects(current.auxiliaryObjects(), desired.auxiliaryObjects(), operations, findings);
	}

	private void compareSequences(List<Sequence> current, List<Sequence> desired, List<Operation> operations,
			List<Finding> findings) {
		Map<String, Sequence> unknown = new LinkedHashMap<>();
		current.forEach((sequence) -> unknown.put(this.signatures.name(sequence.name()), sequence));
		for (Sequence wanted : desired) {
			Sequence existing = unknown.remove(this.signatures.name(wanted.name()));
			if (existing == null) {
				operations.add(new Operation.CreateSequence(wanted));
			}
			else if (!this.signatures.sequence(existing).equals(this.signatures.sequence(wanted))) {
				operations.add(new Operation.AlterSequence(existing, withOptionsOf(existing, wanted)));
			}
		}
		for (Sequence sequence : unknown.values()) {
			if (this.ownership.ownsSequence(sequence.name())) {
				operations.add(new Operation.DropSequence(sequence));
			}
			else {
				findings.add(Notes.unknownSequence(sequence.name()));
			}
		}
	}

	private static Sequence withOptionsOf(Sequence current, Sequence desired) {
		Map<String, String> options = new LinkedHashMap<>(current.options());
		options.putAll(desired.options());
		return new Sequence(desired.name(), desired.startWith(), desired.incrementBy(), options);
	}

	/**
	 * No catalog lists auxiliary objects: a revision made them, or they are new.
	 */
	private void compareAuxiliaryObjects(List<AuxiliaryObject> current, List<AuxiliaryObject> desired,
			List<Operation> operations, List<Finding> findings) {
		Set<String> made = new TreeSet<>(this.ownership.auxiliaryObjects());
		Set<String> wanted = new HashSet<>();
		current.forEach((object) -> made.add(object.name()));
		for (AuxiliaryObject object : desired) {
			wanted.add(object.name());
			if (!made.contains(object.name())) {
				operations.add(new Operation.CreateAuxiliaryObject(object));
			}
		}
		for (AuxiliaryObject object : lastFirst(current)) {
			if (!wanted.contains(object.name())) {
				operations.add(new Operation.DropAuxiliaryObject(object));
			}
			made.remove(object.name());
		}
		made.stream()
			.filter((name) -> !wanted.contains(name))
			.forEach((name) -> findings.add(Notes.unknownAuxiliaryObject(name)));
	}

	private static <T> List<T> lastFirst(List<T> list) {
		List<T> result = new ArrayList<>(list);
		Collections.reverse(result);
		return result;
	}

}
