package io.github.jpamigrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

	private static final String INDEX_COLUMNS = """
			SELECT C.TABLE_SCHEMA, C.TABLE_NAME, C.INDEX_NAME, C.COLUMN_NAME, C.ORDINAL_POSITION,
				C.ORDERING_SPECIFICATION, C.NULL_ORDERING, C.IS_UNIQUE, I.INDEX_TYPE_NAME, I.NULLS_DISTINCT, I.REMARKS
			FROM INFORMATION_SCHEMA.INDEX_COLUMNS C
			JOIN INFORMATION_SCHEMA.INDEXES I ON I.TABLE_NAME = C.TABLE_NAME AND I.TABLE_SCHEMA = C.TABLE_SCHEMA
				AND I.INDEX_NAME = C.INDEX_NAME
			WHERE NOT I.IS_GENERATED AND {is read: C.TABLE_SCHEMA}
			ORDER BY C.TABLE_SCHEMA, C.TABLE_NAME, C.INDEX_NAME, C.ORDINAL_POSITION""";

	private final H2Catalog catalog;

	private final H2Settings settings;

	H2IndexReader(H2Catalog catalog, H2Settings settings) {
		this.catalog = catalog;
		this.settings = settings;
	}

	Map<QualifiedName, List<Index>> read() throws SQLException {
		Map<QualifiedName, Map<Identifier, Index>> indexes = new LinkedHashMap<>();
		this.catalog.list(INDEX_COLUMNS, (row) -> {
			QualifiedName table = this.catalog.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"));
			Identifier name = Identifier.quoted(row.getString("INDEX_NAME"));
			Map<Identifier, Index> ofTable = indexes.computeIfAbsent(table, (key) -> new LinkedHashMap<>());
			Index index = ofTable.containsKey(name) ? ofTable.get(name) : begin(name, row);
			return ofTable.put(name, extend(index, row));
		});
		Map<QualifiedName, List<Index>> result = new LinkedHashMap<>();
		indexes.forEach((table, ofTable) -> result.put(table, List.copyOf(ofTable.values())));
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
	private Index extend(Index index, ResultSet row) throws SQLException {
		Identifier column = Identifier.quoted(row.getString("COLUMN_NAME"));
		boolean descending = "DESC".equals(row.getString("ORDERING_SPECIFICATION"));
		Map<String, String> options = new LinkedHashMap<>(index.options());
		if (index.unique() && !row.getBoolean("IS_UNIQUE")) {
			options.merge(H2Options.INCLUDE, this.settings.names().render(column), (all, one) -> all + ", " + one);
			return new Index(index.name(), true, index.parts(), null, options);
		}
		String nulls = row.getString("NULL_ORDERING");
		if (nulls != null && !nulls.equals(descending ? "LAST" : "FIRST")) {
			options.put(H2Options.NULLS + column, nulls);
		}
		List<Index.Part> parts = new ArrayList<>(index.parts());
		parts.add(new Index.Part.OfColumn(column, null, descending));
		return new Index(index.name(), index.unique(), parts, null, options);
	}

}
