package io.github.jpamigrations.dialect.generic;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Table;

/**
 * Knows no way to ask a database how it spells a table: only literals are decided.
 */
final class GenericEcho implements TableEcho {

	@Override
	public Answer spell(Table table) {
		return table.columns().stream().allMatch(GenericEcho::isPlain) ? new Answer.Spelled(table)
				: new Answer.Refused("this kind of database is compared at a basic level");
	}

	private static boolean isPlain(Column column) {
		if (column.generation() instanceof Column.Generation.Computed) {
			return false;
		}
		return !(column.defaultValue() instanceof Column.Default.Expression expression)
				|| GenericLiterals.isPlain(expression.sql());
	}

}
