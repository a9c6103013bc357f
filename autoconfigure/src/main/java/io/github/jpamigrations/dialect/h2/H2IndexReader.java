package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * Reads the indexes that somebody made; H2 marks those that it made for a constraint.
 */
final class H2IndexReader {

	private static final String INDEXES = """
			SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, INDEX_TYPE_NAME, NULLS_DISTINCT, REMARKS
			FROM INFORMATION_SCHEMA.INDEXES
			WHERE NOT IS_GENERATED AND {is read: TABLE_SCHEMA}
			ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME""";

	private final H2Catalog catalog;

	private final H2Settings settings;

	H2IndexReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.settings = settings;
	}

	/**
	 * Read the indexes by their tables.
	 * @param columns the columns of all indexes
	 */
	Map<QualifiedName, List<Index>> read(H2IndexColumns columns) throws SQLException {
		Map<QualifiedName, List<Index>> result = new HashMap<>();
		this.catalog.list(INDEXES, (row) -> {
			QualifiedName table = this.catalog.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"));
			String name = row.getString("INDEX_NAME");
			Index index = begin(Identifier.quoted(name), row);
			for (H2IndexColumns.IndexColumn column : columns.of(table, name)) {
				index = extend(index, column);
			}
			return result.computeIfAbsent(table, (key) -> new ArrayList<>()).add(index);
		});
		return result;
	}

	private static Index begin(Identifier name, ResultSet row) throws SQLException {
		String type = row.getString("INDEX_TYPE_NAME");
		Map<String, String> options = new LinkedHashMap<>();
		for (String method : List.of("HASH", "SPATIAL")) {
			if (type.contains(method)) {
				options.put(H2Options.METHOD, method);
			}
		}
		boolean unique = type.contains("UNIQUE");
		if (unique && "NO".equals(row.getString("NULLS_DISTINCT"))) {
			options.put(H2Options.NULLS_DISTINCT, "NULLS NOT DISTINCT");
		}
		if (row.getString("REMARKS") != null) {
			options.put(H2Options.COMMENT, row.getString("REMARKS"));
		}
		return new Index(name, unique, List.of(), null, options);
	}

	// Columns behind the unique ones are only carried along: INCLUDE (...).
	private Index extend(Index index, H2IndexColumns.IndexColumn column) {
		Map<String, String> options = new LinkedHashMap<>(index.options());
		if (index.unique() && !column.unique()) {
			options.merge(H2Options.INCLUDE, this.settings.names().render(column.name()),
					(all, one) -> all + ", " + one);
			return new Index(index.name(), true, index.parts(), null, options);
		}
		String nulls = column.nulls();
		if (nulls != null && !nulls.equals(column.descending() ? "LAST" : "FIRST")) {
			options.put(H2Options.NULLS + column.name(), nulls);
		}
		List<Index.Part> parts = new ArrayList<>(index.parts());
		parts.add(new Index.Part.OfColumn(column.name(), null, column.descending()));
		return new Index(index.name(), index.unique(), parts, null, options);
	}

}
