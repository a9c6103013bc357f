package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * A temporary table with the columns, checks and index expressions of another, which the
 * server spells as it would spell that one. What says nothing about texts is left out:
 * keys, comments, options, AUTO_INCREMENT. The twin has a key of its own, since a server
 * can demand one (sql_require_primary_key).
 */
final class TwinTable {

	static final String NAME = "jpam_echo";

	private static final String KEY = "jpam_echo_key";

	private final Table table;

	TwinTable(Table table) {
		this.table = table;
	}

	/**
	 * Return the statement that creates it.
	 * @param collation the collation of the real table, empty for that of the database
	 */
	String create(MySqlRenderer renderer, String collation) {
		List<String> elements = new ArrayList<>();
		this.table.columns().forEach((column) -> elements.add(renderer.columnDefinition(bare(column))));
		elements.add(KEY + " int NOT NULL PRIMARY KEY");
		for (int i = 0; i < this.table.constraints().size(); i++) {
			if (this.table.constraints().get(i) instanceof Constraint.Check check) {
				elements.add(renderer
					.constraintDefinition(new Constraint.Check(Identifier.quoted(nameOfCheck(i)), check.expression())));
			}
		}
		for (int i = 0; i < this.table.indexes().size(); i++) {
			Index index = this.table.indexes().get(i);
			if (hasExpression(index)) {
				elements.add(renderer.indexDefinition(new Index(Identifier.quoted(nameOfIndex(i)), index.unique(),
						index.parts(), index.predicate(), Map.of())));
			}
		}
		Map<String, String> options = collation.isEmpty() ? Map.of() : TableOptions.withCollation(Map.of(), collation);
		return "CREATE TEMPORARY TABLE " + NAME + " (\n    " + String.join(",\n    ", elements) + "\n) ENGINE=InnoDB"
				+ TableOptions.sql(options, "");
	}

	private static Column bare(Column column) {
		Map<String, String> options = new HashMap<>(column.options());
		options.keySet().retainAll(List.of("text"));
		boolean computed = column.generation() instanceof Column.Generation.Computed;
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(),
				computed ? column.generation() : null, column.collation(), null, options);
	}

	static boolean hasExpression(Index index) {
		return index.parts().stream().anyMatch((part) -> part instanceof Index.Part.OfExpression);
	}

	static String nameOfCheck(int position) {
		return "jpam_echo_check_" + position;
	}

	static String nameOfIndex(int position) {
		return "jpam_echo_index_" + position;
	}

}
