package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Translates indexes. Follows {@code StandardIndexExporter} of Hibernate.
 */
final class IndexMapping {

	private static final Pattern PREFIX = Pattern.compile("(.+)\\((\\d+)\\)");

	private final MappingModel model;

	private final Dialect dialect;

	IndexMapping(MappingModel model) {
		this.model = model;
		this.dialect = model.dialect();
	}

	List<Index> map(Table table) {
		return table.getIndexes().values().stream().map((index) -> map(table, index)).toList();
	}

	private Index map(Table table, org.hibernate.mapping.Index index) {
		List<Index.Part> parts = new ArrayList<>();
		for (Selectable selectable : index.getSelectables()) {
			boolean descending = "desc".equalsIgnoreCase(index.getSelectableOrderMap().get(selectable));
			parts.add((selectable instanceof Column column) ? ofColumn(table, column, descending)
					: new Index.Part.OfExpression(withoutParentheses(selectable.getText(this.dialect)), descending));
		}
		return index(name(index), index.isUnique(), parts, index.getOptions());
	}

	// Hibernate does not quote the name where the database has no qualified index names.
	private Identifier name(org.hibernate.mapping.Index index) {
		Identifier name = this.dialect.qualifyIndexName()
				? this.model.names().normalize(index.getQuotedName(this.dialect)) : null;
		return (name != null) ? name : Identifier.unquoted(index.getName());
	}

	private static Index.Part ofColumn(Table table, Column column, boolean descending) {
		Matcher prefix = PREFIX.matcher(column.getName());
		if (TableColumns.find(table, column) == null && prefix.matches()) {
			return new Index.Part.OfColumn(TableColumns.name(table, new Column(prefix.group(1))),
					Integer.valueOf(prefix.group(2)), descending);
		}
		return new Index.Part.OfColumn(TableColumns.name(table, column), null, descending);
	}

	private static String withoutParentheses(String expression) {
		List<ColumnText.Word> words = ColumnText.words(expression);
		return (words.size() == 1 && words.get(0).isGroup()) ? ColumnText.inside(expression.trim()) : expression;
	}

	/**
	 * Return an index with what stands behind its columns.
	 */
	static Index index(Identifier name, boolean unique, List<Index.Part> parts, @Nullable String tail) {
		String text = (tail != null) ? tail : "";
		List<ColumnText.Word> words = ColumnText.words(text);
		ColumnText.Word where = words.stream().filter((word) -> word.is("where")).findFirst().orElse(null);
		Map<String, String> options = new LinkedHashMap<>();
		OptionKeys.put(options, OptionKeys.TEXT, (where != null) ? text.substring(0, where.begin()) : text);
		return new Index(name, unique, parts, (where != null) ? text.substring(where.end()).trim() : null, options);
	}

}
