package io.github.jpamigrations.dialect.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * The columns of primary keys, uniques and foreign keys in their order. The catalog view
 * made for them shows a renamed column under its old name until the database is opened
 * anew, that of the indexes does not (H2 2.4.240, H2RenameIntegrationTests).
 */
final class H2KeyColumns {

	// Of all schemas, since a foreign key may refer to a table that is not read.
	private static final String KEY_COLUMNS = """
			SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
				POSITION_IN_UNIQUE_CONSTRAINT
			FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
			ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION""";

	private final Map<QualifiedName, List<KeyColumn>> columns = new LinkedHashMap<>();

	/**
	 * Read them.
	 * @param indexes the indexes by which constraints are kept
	 */
	static H2KeyColumns read(H2Catalog catalog, H2KeyIndexes indexes) throws SQLException {
		H2KeyColumns result = new H2KeyColumns();
		catalog.list(KEY_COLUMNS,
				(row) -> result.columns
					.computeIfAbsent(catalog.name(row.getString(1), row.getString(2)), (key) -> new ArrayList<>())
					.add(new KeyColumn(catalog.name(row.getString(3), row.getString(4)),
							Identifier.quoted(row.getString(5)), row.getInt(6))));
		result.columns.replaceAll((constraint, key) -> corrected(key, indexes.columnsOf(key.get(0).table(), constraint),
				indexes.isShared(constraint)));
		return result;
	}

	List<KeyColumn> of(QualifiedName constraint) {
		return this.columns.getOrDefault(constraint, List.of());
	}

	/**
	 * The index of a primary key or unique has its very columns, that of a foreign key
	 * begins with them, if in another order.
	 */
	private static List<KeyColumn> corrected(List<KeyColumn> key, List<H2IndexColumns.IndexColumn> indexed,
			boolean shared) {
		if (indexed.size() < key.size()) {
			return key;
		}
		List<Identifier> present = indexed.stream().limit(key.size()).map(H2IndexColumns.IndexColumn::name).toList();
		List<Identifier> names = key.stream().map(KeyColumn::name).toList();
		boolean foreign = key.stream().anyMatch((column) -> column.positionInUnique() > 0);
		boolean anyOrder = foreign || shared || present.containsAll(names);
		List<Identifier> missing = new ArrayList<>(present);
		if (anyOrder) {
			missing.removeAll(names);
		}
		List<KeyColumn> result = new ArrayList<>();
		for (KeyColumn column : key) {
			boolean stale = !anyOrder || !present.contains(column.name());
			result.add((stale && !missing.isEmpty()) ? column.named(missing.remove(0)) : column);
		}
		return result;
	}

	/**
	 * A column of a primary key, unique or foreign key.
	 *
	 * @param table the table
	 * @param name the column
	 * @param positionInUnique the position of the column that it refers to, from one
	 */
	record KeyColumn(QualifiedName table, Identifier name, int positionInUnique) {

		private KeyColumn named(Identifier other) {
			return new KeyColumn(this.table, other, this.positionInUnique);
		}

	}

}
