package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Table;

/**
 * Finds a value that the checks of a table let rows have in a column. Of a check that is
 * not understood a person is told.
 */
final class AcceptedValue {

	private static final String CHECK = " check ";

	private final Signatures signatures;

	private final Table table;

	AcceptedValue(Signatures signatures, Table table) {
		this.signatures = signatures;
		this.table = table;
	}

	/**
	 * Return the column with such a value as its placeholder where it may need one: it is
	 * required and has neither a default nor a placeholder of the model.
	 */
	Column in(Column column) {
		if (column.nullable() || column.defaultValue() != null || column.generation() != null
				|| column.options().containsKey(Column.PLACEHOLDER)) {
			return column;
		}
		ColumnConditions conditions = new ColumnConditions(column.name());
		List<String> unknown = new ArrayList<>();
		for (String check : checks(column)) {
			if (!conditions.add(this.signatures.conditionTokens(check))) {
				unknown.add(check.strip());
			}
		}
		Column result = conditions.value().map(column::withPlaceholder).orElse(column);
		return unknown.isEmpty() ? result : result.withCondition(String.join(" and ", unknown));
	}

	private List<String> checks(Column column) {
		List<String> result = new ArrayList<>();
		String type = column.type().sql();
		int behindType = type.toLowerCase(Locale.ROOT).indexOf(CHECK);
		if (behindType > 0) {
			result.add(type.substring(behindType + CHECK.length()));
		}
		this.table.constraints(Constraint.Check.class).forEach((check) -> result.add(check.expression()));
		return result;
	}

}
