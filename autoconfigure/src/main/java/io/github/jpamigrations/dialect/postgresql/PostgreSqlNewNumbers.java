package io.github.jpamigrations.dialect.postgresql;

import java.util.List;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;

/**
 * Sets new sequences behind the numbers that are in use where a column ceases to make its
 * own: a new sequence begins at 1, whatever is in the rows.
 */
final class PostgreSqlNewNumbers {

	private PostgreSqlNewNumbers() {
	}

	/**
	 * Return what follows an operation. The model does not tell which sequence serves
	 * which column: one that is named after the table is it, else all new ones are set,
	 * since a number too high does no harm.
	 */
	static List<String> behindRows(Operation operation, List<Operation> all) {
		if (!(operation instanceof Operation.AlterColumn alter) || !isIdentity(alter.from())
				|| isIdentity(alter.to())) {
			return List.of();
		}
		List<Sequence> created = all.stream()
			.filter(Operation.CreateSequence.class::isInstance)
			.map((other) -> ((Operation.CreateSequence) other).sequence())
			.filter((sequence) -> sequence.incrementBy() > 0)
			.toList();
		List<Sequence> named = created.stream().filter((sequence) -> isNamedAfter(alter.table(), sequence)).toList();
		String column = PostgreSqlNames.RULES.render(alter.to().name());
		return (named.isEmpty() ? created : named).stream()
			.map((sequence) -> "SELECT setval(" + PostgreSqlTokens.string(PostgreSqlNames.RULES.render(sequence.name()))
					+ ", max(" + column + ")) FROM " + PostgreSqlNames.RULES.render(alter.table()) + " HAVING max("
					+ column + ") >= " + sequence.startWith() + " AND max(" + column + ") > (SELECT last_value FROM "
					+ PostgreSqlNames.RULES.render(sequence.name()) + ")")
			.toList();
	}

	private static boolean isIdentity(Column column) {
		return column.generation() instanceof Column.Generation.Identity;
	}

	private static boolean isNamedAfter(QualifiedName table, Sequence sequence) {
		return PostgreSqlNames.stored(sequence.name().name())
			.equalsIgnoreCase(PostgreSqlNames.stored(table.name()) + "_seq");
	}

}
