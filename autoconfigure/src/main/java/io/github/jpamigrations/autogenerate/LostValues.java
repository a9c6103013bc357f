package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * Names the values in rows that a change no longer allows.
 */
final class LostValues {

	/** How many values are named. */
	private static final int MANY = 5;

	private static final Set<String> COMPARISONS = Set.of("in", "between", "=", "<>", "<", "<=", ">", ">=");

	private final RowCounts counts;

	private final BeforeRenames before;

	private final Signatures signatures;

	LostValues(RowCounts counts, BeforeRenames before, Signatures signatures) {
		this.counts = counts;
		this.before = before;
		this.signatures = signatures;
	}

	/**
	 * Say which values of a column that it loses are in how many rows.
	 */
	String of(Operation.AlterColumn alter) {
		List<String> removed = alter.from().type().removedValues(alter.to().type());
		return values(alter.table(), alter.from().name(), removed).map(LostValues::words).orElse("");
	}

	/**
	 * Say which values that a type loses are in how many rows of which columns.
	 */
	String of(Operation.AlterType alter) {
		List<String> removed = alter.removedValues();
		List<String> result = new ArrayList<>();
		for (Table table : removed.isEmpty() ? List.<Table>of() : alter.users()) {
			for (Column column : table.columns()) {
				if (this.signatures.isOfType(column, alter.from()) || this.signatures.isOfType(column, alter.to())) {
					values(table.name(), column.name(), removed).map(LostValues::words)
						.ifPresent((words) -> result.add(table.name() + "." + column.name() + ": " + words));
				}
			}
		}
		return String.join("; ", result);
	}

	private Optional<Map<String, Integer>> values(QualifiedName table, Identifier column, List<String> removed) {
		String name = this.counts.name(this.before.column(table, column));
		Optional<Map<String, Integer>> all = this.counts.values(this.before.table(table), name, name + " IS NOT NULL");
		all.ifPresent((values) -> values.keySet().retainAll(removed));
		return all;
	}

	/**
	 * Say which values do not meet a check, where it begins with its column.
	 * @param table the table as it is named now
	 */
	String unmet(QualifiedName table, String check) {
		List<String> tokens = this.signatures.tokens(check).stream().filter((token) -> !"(".equals(token)).toList();
		if (tokens.size() < 3 || !COMPARISONS.contains(tokens.get(1).toLowerCase(Locale.ROOT))) {
			return "";
		}
		return this.counts.values(table, tokens.get(0), "NOT (" + check + ")")
			.filter((values) -> !values.isEmpty())
			.map((values) -> ", " + words(values))
			.orElse("");
	}

	private static String words(Map<String, Integer> values) {
		if (values.isEmpty()) {
			return "no row has one now";
		}
		String named = values.entrySet()
			.stream()
			.limit(MANY)
			.map((value) -> "'" + value.getKey() + "' in " + RowCounts.words(value.getValue()))
			.collect(Collectors.joining(", "));
		return (values.size() > MANY) ? named + " and " + (values.size() - MANY) + " other values" : named;
	}

}
