package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
		compareAuxiliaryObjects(current, desired, operations, findings);
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
	private void compareAuxiliaryObjects(DatabaseSchema current, DatabaseSchema desired, List<Operation> operations,
			List<Finding> findings) {
		Map<String, AuxiliaryObject> made = new LinkedHashMap<>();
		this.ownership.auxiliaryObjects().forEach((object) -> made.put(object.name(), object));
		current.auxiliaryObjects().forEach((object) -> made.put(object.name(), object));
		List<String> order = List.copyOf(made.keySet());
		ObjectsInTheWay inTheWay = new ObjectsInTheWay(this.signatures, operations);
		List<AuxiliaryObject> dropped = new ArrayList<>();
		List<AuxiliaryObject> created = new ArrayList<>();
		Set<AuxiliaryObject> renewed = renewed(made, desired.auxiliaryObjects(), inTheWay);
		for (AuxiliaryObject wanted : desired.auxiliaryObjects()) {
			AuxiliaryObject existing = made.remove(wanted.name());
			if (existing == null) {
				created.add(wanted);
			}
			else if (renewed.contains(existing)) {
				dropped.add(existing.dropSql().isEmpty() ? existing.withDropSql(wanted.dropSql()) : existing);
				created.add(wanted);
			}
		}
		for (AuxiliaryObject object : made.values()) {
			if (object.dropSql().isEmpty()) {
				findings.add(Notes.unknownAuxiliaryObject(object.name()));
			}
			else {
				dropped.add(object);
			}
		}
		dropped.sort(Comparator.comparing((object) -> order.indexOf(object.name())));
		lastFirst(dropped).forEach((object) -> operations.add(new Operation.DropAuxiliaryObject(object)));
		inTheWay.inOrderOfUse(created).forEach((object) -> operations.add(new Operation.CreateAuxiliaryObject(object)));
	}

	/**
	 * Return what has to be made anew: other in the model, or using any of what is made
	 * anew or changed.
	 */
	private Set<AuxiliaryObject> renewed(Map<String, AuxiliaryObject> made, List<AuxiliaryObject> desired,
			ObjectsInTheWay inTheWay) {
		Set<AuxiliaryObject> result = new HashSet<>();
		int before = -1;
		while (result.size() > before) {
			before = result.size();
			for (AuxiliaryObject wanted : desired) {
				AuxiliaryObject existing = made.get(wanted.name());
				if (existing != null && !result.contains(existing)
						&& (!isSame(existing, wanted) || inTheWay.includes(existing))) {
					inTheWay.add(existing);
					result.add(existing);
				}
			}
		}
		return result;
	}

	/**
	 * What nothing drops, such as a schema, is not made anew either.
	 */
	private boolean isSame(AuxiliaryObject existing, AuxiliaryObject wanted) {
		return tokens(existing).equals(tokens(wanted)) || existing.dropSql().isEmpty() && wanted.dropSql().isEmpty();
	}

	/**
	 * A revision may have been given other blank space.
	 */
	private List<List<String>> tokens(AuxiliaryObject object) {
		return object.createSql().stream().map(this.signatures::tokens).toList();
	}

	private static <T> List<T> lastFirst(List<T> list) {
		List<T> result = new ArrayList<>(list);
		Collections.reverse(result);
		return result;
	}

}
