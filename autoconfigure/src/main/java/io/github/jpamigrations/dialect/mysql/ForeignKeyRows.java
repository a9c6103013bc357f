package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Constraint.Action;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Makes foreign keys of the rows of their columns.
 */
final class ForeignKeyRows {

	private ForeignKeyRows() {
	}

	static List<Constraint> foreignKeys(List<CatalogRow> rows) {
		Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
		rows.forEach(
				(row) -> byName.computeIfAbsent(row.text("constraint_name"), (name) -> new ArrayList<>()).add(row));
		List<Constraint> result = new ArrayList<>();
		byName.forEach((name, columns) -> result.add(foreignKey(Identifier.quoted(name), columns)));
		return result;
	}

	private static Constraint foreignKey(Identifier name, List<CatalogRow> rows) {
		CatalogRow first = rows.get(0);
		Identifier table = Identifier.quoted(first.text("referenced_table"));
		QualifiedName referenced = first.isTrue("home") ? QualifiedName.of(table)
				: new QualifiedName(Identifier.quoted(first.text("referenced_schema")), null, table);
		return new Constraint.ForeignKey(name, names(rows, "column_name"), referenced, names(rows, "referenced_column"),
				action(first.text("delete_rule")), action(first.text("update_rule")));
	}

	private static List<Identifier> names(List<CatalogRow> rows, String label) {
		return rows.stream().map((row) -> Identifier.quoted(row.text(label))).toList();
	}

	/**
	 * InnoDB treats RESTRICT and NO ACTION alike, and MariaDB calls either RESTRICT.
	 */
	private static Action action(String rule) {
		return switch (rule) {
			case "CASCADE" -> Action.CASCADE;
			case "SET NULL" -> Action.SET_NULL;
			case "SET DEFAULT" -> Action.SET_DEFAULT;
			default -> Action.NO_ACTION;
		};
	}

}
