package io.github.jpamigrations.dialect.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * The columns of all indexes in their order, those of constraints as well. They are read
 * by themselves: H2 joins the views of its catalog in quadratic time.
 */
final class H2IndexColumns {

	private static final String INDEX_COLUMNS = """
			SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, NULL_ORDERING, IS_UNIQUE
			FROM INFORMATION_SCHEMA.INDEX_COLUMNS
			WHERE {is read: TABLE_SCHEMA}
			ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, ORDINAL_POSITION""";

	private final Map<Key, List<IndexColumn>> columns = new HashMap<>();

	private H2IndexColumns() {
	}

	static H2IndexColumns read(H2Catalog catalog) throws SQLException {
		H2IndexColumns result = new H2IndexColumns();
		catalog.list(INDEX_COLUMNS, (row) -> {
			Key key = new Key(catalog.name(row.getString(1), row.getString(2)), row.getString(3));
			IndexColumn column = new IndexColumn(Identifier.quoted(row.getString(4)), "DESC".equals(row.getString(5)),
					row.getString(6), row.getBoolean(7));
			return result.columns.computeIfAbsent(key, (index) -> new ArrayList<>()).add(column);
		});
		return result;
	}

	List<IndexColumn> of(QualifiedName table, String index) {
		return this.columns.getOrDefault(new Key(table, index), List.of());
	}

	/**
	 * A column of an index.
	 *
	 * @param name the column
	 * @param descending whether it is in descending order
	 * @param nulls where NULL stands, absent where nobody said it
	 * @param unique whether it is one of those that are unique together
	 */
	record IndexColumn(Identifier name, boolean descending, @Nullable String nulls, boolean unique) {

	}

	private record Key(QualifiedName table, String index) {

	}

}
