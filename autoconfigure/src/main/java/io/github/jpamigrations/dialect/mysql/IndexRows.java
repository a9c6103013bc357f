package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

/**
 * Makes primary key, uniques and indexes of a table of the rows of their parts.
 */
final class IndexRows {

	/**
	 * The option that names the type of an index that is no ordinary one: full-text,
	 * spatial, vector.
	 */
	static final String TYPE = "type";

	private final UnaryOperator<String> expressions;

	private final List<Constraint> constraints = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	IndexRows(List<CatalogRow> rows, UnaryOperator<String> expressions) {
		this.expressions = expressions;
		Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
		rows.forEach((row) -> byName.computeIfAbsent(row.text("index_name"), (name) -> new ArrayList<>()).add(row));
		byName.forEach(this::add);
	}

	/**
	 * Return whether it is no ordinary index. Such a one serves no foreign key.
	 */
	static boolean isOfOwnType(Index index) {
		return index.options().containsKey(TYPE);
	}

	List<Constraint> constraints() {
		return this.constraints;
	}

	List<Index> indexes() {
		return this.indexes;
	}

	private void add(String name, List<CatalogRow> rows) {
		Index index = new Index(Identifier.quoted(name), rows.get(0).isTrue("is_unique"),
				rows.stream().map(this::part).toList(), null, options(rows.get(0)));
		if ("PRIMARY".equals(name)) {
			this.constraints.add(0, new Constraint.PrimaryKey(null, columns(index)));
		}
		else if (isConstraint(index)) {
			this.constraints.add(new Constraint.Unique(index.name(), index.plainColumns()));
		}
		else {
			this.indexes.add(index);
		}
	}

	/**
	 * MySQL and MariaDB know no difference between a unique constraint and a unique
	 * index. What a constraint can't say stays an index.
	 */
	private static boolean isConstraint(Index index) {
		return index.unique() && index.options().isEmpty() && !index.plainColumns().isEmpty()
				&& index.parts().stream().noneMatch(Index.Part::descending);
	}

	private static List<Identifier> columns(Index index) {
		return index.parts().stream().map((part) -> ((Index.Part.OfColumn) part).column()).toList();
	}

	private Index.Part part(CatalogRow row) {
		boolean descending = "D".equals(row.get("direction"));
		String expression = row.get("expression");
		if (expression != null) {
			return new Index.Part.OfExpression(this.expressions.apply(expression), descending);
		}
		// A spatial index has a prefix of 32 bytes that can't be said.
		Long prefix = "SPATIAL".equals(row.get("index_type")) ? null : row.number("prefix_length");
		return new Index.Part.OfColumn(Identifier.quoted(row.text("column_name")),
				(prefix != null) ? prefix.intValue() : null, descending);
	}

	private static Map<String, String> options(CatalogRow row) {
		Map<String, String> options = new LinkedHashMap<>();
		String type = row.text("index_type");
		if (List.of("FULLTEXT", "SPATIAL", "VECTOR").contains(type)) {
			options.put(TYPE, type);
		}
		if (!row.text("index_comment").isEmpty()) {
			options.put("comment", row.text("index_comment"));
		}
		if (row.isTrue("hidden")) {
			options.put("hidden", "");
		}
		return options;
	}

}
