package io.github.jpamigrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Writes CREATE INDEX, and what makes the index of an exclusion constraint.
 */
final class PostgreSqlIndexClauses {

	private PostgreSqlIndexClauses() {
	}

	static String create(QualifiedName table, Index index) {
		String exclusion = index.options().get(PostgreSqlOptions.EXCLUSION);
		if (exclusion != null) {
			return "ALTER TABLE " + PostgreSqlNames.RULES.render(table) + " ADD CONSTRAINT "
					+ PostgreSqlNames.RULES.render(index.name()) + " " + exclusion;
		}
		StringBuilder sql = new StringBuilder("CREATE ").append(index.unique() ? "UNIQUE " : "")
			.append("INDEX ")
			.append(PostgreSqlNames.RULES.render(index.name()))
			.append(" ON ")
			.append(PostgreSqlNames.RULES.render(table));
		append(sql, " USING ", index, PostgreSqlOptions.METHOD, "");
		sql.append(" (").append(String.join(", ", parts(index))).append(')');
		append(sql, " INCLUDE (", index, PostgreSqlOptions.INCLUDE, ")");
		if (index.options().containsKey(PostgreSqlOptions.NULLS_NOT_DISTINCT)) {
			sql.append(" NULLS NOT DISTINCT");
		}
		append(sql, " WITH (", index, PostgreSqlOptions.WITH, ")");
		append(sql, " TABLESPACE ", index, PostgreSqlOptions.TABLESPACE, "");
		append(sql, " ", index, PostgreSqlOptions.TEXT, "");
		return sql.append((index.predicate() != null) ? " WHERE " + index.predicate() : "").toString();
	}

	private static void append(StringBuilder sql, String before, Index index, String option, String after) {
		String value = index.options().get(option);
		if (value != null) {
			sql.append(before).append(value).append(after);
		}
	}

	/**
	 * Collation and operator class stand before the order, the place of NULLs behind it.
	 */
	private static List<String> parts(Index index) {
		List<String> result = new ArrayList<>();
		for (Index.Part part : index.parts()) {
			String option = index.options().getOrDefault(PostgreSqlOptions.PART + (result.size() + 1), "");
			int nulls = option.indexOf("NULLS ");
			String suffix = (nulls < 0) ? option : option.substring(0, nulls).strip();
			String order = (part.descending() ? " DESC" : "") + ((nulls < 0) ? "" : " " + option.substring(nulls));
			String what = (part instanceof Index.Part.OfColumn column) ? PostgreSqlNames.RULES.render(column.column())
					: "(" + ((Index.Part.OfExpression) part).sql() + ")";
			result.add(what + (suffix.isEmpty() ? "" : " " + suffix) + order);
		}
		return result;
	}

}
