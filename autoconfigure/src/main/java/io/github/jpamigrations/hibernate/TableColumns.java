package io.github.jpamigrations.hibernate;

import java.util.Collection;
import java.util.List;

import io.github.jpamigrations.schema.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a table that keys and indexes mean. Annotations name them by
 * themselves, so that their spelling and quoting may differ from that of the column.
 */
final class TableColumns {

	private TableColumns() {
	}

	static List<Identifier> names(Table table, Collection<Column> columns) {
		return columns.stream().map((column) -> name(table, column)).toList();
	}

	static Identifier name(Table table, Column column) {
		Column found = find(table, column);
		return ModelNames.of((found != null) ? found : column);
	}

	static @Nullable Column find(Table table, Column column) {
		Column found = table.getColumn(column);
		if (found != null) {
			return found;
		}
		return table.getColumns()
			.stream()
			.filter((candidate) -> candidate.getName().equalsIgnoreCase(column.getName()))
			.findFirst()
			.orElse(null);
	}

}
