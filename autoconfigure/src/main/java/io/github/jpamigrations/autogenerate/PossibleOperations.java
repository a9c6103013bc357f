package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.OperationLimits;
import io.github.jpamigrations.diff.Comparison;
import io.github.jpamigrations.diff.SchemaComparator;
import io.github.jpamigrations.operation.Finding;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.operation.TableKey;

/**
 * Takes out of a comparison what the dialect can't write. Everything else about the same
 * table goes with it, since it may depend on it.
 */
final class PossibleOperations {

	private PossibleOperations() {
	}

	static Comparison of(Comparison comparison, OperationLimits limits, SchemaComparator comparator) {
		Map<String, Finding> refused = new LinkedHashMap<>();
		for (Operation operation : comparison.operations()) {
			limits.refuse(operation)
				.ifPresent((reason) -> refused.putIfAbsent(TableKey.of(operation), finding(operation, reason)));
		}
		if (refused.isEmpty()) {
			return comparison;
		}
		List<Operation> possible = comparison.operations()
			.stream()
			.filter((operation) -> !refused.containsKey(TableKey.of(operation)))
			.toList();
		List<Finding> findings = new ArrayList<>(comparison.otherFindings());
		findings.addAll(refused.values());
		return comparator.withOperations(comparison, possible).withOtherFindings(findings);
	}

	private static Finding finding(Operation operation, String reason) {
		String subject = TableKey.of(operation);
		return new Finding("not-possible", Finding.Severity.CAUTION, subject,
				"'" + subject + "' differs from the model and is left alone (" + operation.getClass().getSimpleName()
						+ "): " + reason);
	}

}
