package io.github.jpamigrations.diff;

import java.util.List;
import java.util.stream.Stream;

import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;

/**
 * What comparing two schemas found.
 *
 * @param operations what makes the current schema the desired one, in working order
 * @param operationFindings what a person should know about these operations
 * @param otherFindings what a person should know about differences that are left alone
 * @param perhapsRenamed what is dropped while something similar is created
 */
public record Comparison(List<Operation> operations, Findings operationFindings, List<Finding> otherFindings,
		List<Rename> perhapsRenamed) {

	public Comparison {
		operations = List.copyOf(operations);
		otherFindings = List.copyOf(otherFindings);
		perhapsRenamed = List.copyOf(perhapsRenamed);
	}

	/**
	 * Return this comparison with other findings of its operations.
	 */
	public Comparison withOperationFindings(Findings others) {
		return new Comparison(this.operations, others, this.otherFindings, this.perhapsRenamed);
	}

	/**
	 * Return this comparison with other findings about what is left alone.
	 */
	public Comparison withOtherFindings(List<Finding> others) {
		return new Comparison(this.operations, this.operationFindings, others, this.perhapsRenamed);
	}

	/**
	 * Return whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.operations.isEmpty();
	}

	/**
	 * Return all findings, those of operations first.
	 */
	public List<Finding> findings() {
		return Stream.concat(this.operationFindings.all().stream(), this.otherFindings.stream()).toList();
	}

	/**
	 * Return the findings that belong to an operation of this comparison.
	 */
	public List<Finding> findingsOf(Operation operation) {
		return this.operationFindings.of(operation);
	}

	/**
	 * Return whether an operation can lose data, so that a person has to review it.
	 */
	public boolean losesData() {
		return this.operationFindings.all()
			.stream()
			.anyMatch((finding) -> finding.severity() == Finding.Severity.DATA_LOSS);
	}

}
