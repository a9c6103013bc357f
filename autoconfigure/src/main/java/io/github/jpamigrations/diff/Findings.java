package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;

/**
 * What a person should know about operations, by operation. Made of the operations alone,
 * so that a downgrade has its findings as well.
 */
public final class Findings {

	private final Map<Operation, List<Finding>> byOperation;

	private Findings(Map<Operation, List<Finding>> byOperation) {
		this.byOperation = Collections.unmodifiableMap(byOperation);
	}

	/**
	 * Return the findings of the operations of one direction. Some depend on the others:
	 * a unique constraint can't fail on a table that is created with it.
	 */
	public static Findings of(List<Operation> operations, Signatures signatures) {
		FindingVisitor visitor = new FindingVisitor(operations, signatures);
		Map<Operation, List<Finding>> result = new LinkedHashMap<>();
		for (Operation operation : operations) {
			List<Finding> findings = operation.accept(visitor);
			if (!findings.isEmpty()) {
				result.put(operation, List.copyOf(findings));
			}
		}
		return new Findings(result);
	}

	/**
	 * Return these findings and more of the same operations.
	 */
	public Findings and(Map<Operation, List<Finding>> others) {
		Map<Operation, List<Finding>> result = new LinkedHashMap<>(this.byOperation);
		others.forEach((operation, findings) -> result.merge(operation, findings,
				(some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
		return new Findings(result);
	}

	/**
	 * Return these findings in other words.
	 * @param words what is said in the place of a finding of an operation
	 */
	public Findings reworded(BiFunction<Operation, Finding, Finding> words) {
		Map<Operation, List<Finding>> result = new LinkedHashMap<>();
		this.byOperation.forEach((operation, findings) -> result.put(operation,
				findings.stream().map((finding) -> words.apply(operation, finding)).toList()));
		return new Findings(result);
	}

	/**
	 * Return the findings of an operation.
	 */
	public List<Finding> of(Operation operation) {
		return this.byOperation.getOrDefault(operation, List.of());
	}

	/**
	 * Return all findings in the order of the operations.
	 */
	public List<Finding> all() {
		List<Finding> result = new ArrayList<>();
		this.byOperation.values().forEach(result::addAll);
		return result;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Findings findings && this.byOperation.equals(findings.byOperation);
	}

	@Override
	public int hashCode() {
		return this.byOperation.hashCode();
	}

	@Override
	public String toString() {
		return all().toString();
	}

}
