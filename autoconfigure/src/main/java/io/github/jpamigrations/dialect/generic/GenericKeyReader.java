package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

import org.jspecify.annotations.Nullable;

/**
 * Reads keys and indexes of one table after the other.
 */
final class GenericKeyReader {

	/**
	 * The option of a unique index that may be a unique constraint.
	 */
	static final String PERHAPS_CONSTRAINT = "perhaps a constraint";

	// HSQLDB; Derby and Db2
	private static final Pattern MADE_UP = Pattern.compile("SYS_.*|SQL[0-9]{6,}.*");

	private final DatabaseMetaData metaData;

	private final GenericSettings settings;

	private final GenericReader.Place place;

	/**
	 * Unique constraints by table and index, absent where the database does not tell.
	 */
	private final @Nullable Map<List<String>, String> uniqueConstraints;

	GenericKeyReader(Connection connection, GenericSettings settings, GenericReader.Place place) throws SQLException {
		this.metaData = connection.getMetaData();
		this.settings = settings;
		this.place = place;
		GenericUniqueQuery query = settings.uniqueQuery();
		this.uniqueConstraints = (query != null) ? query.read(connection, place.schema()) : null;
	}

	Keys read(String table, List<Column> columns) throws SQLException {
		List<Constraint> constraints = new ArrayList<>();
		Constraint.PrimaryKey primaryKey = primaryKey(table);
		if (primaryKey != null) {
			constraints.add(primaryKey);
		}
		List<Index> indexes = new ArrayList<>();
		Set<Identifier> known = new HashSet<>();
		columns.forEach((column) -> known.add(column.name()));
		List<Constraint.ForeignKey> foreignKeys = foreignKeys(table);
		for (Index index : indexes(table)) {
			boolean readable = index.predicate() == null && known.containsAll(index.plainColumns());
			boolean ofPrimaryKey = primaryKey != null && index.unique()
					&& index.plainColumns().equals(primaryKey.columns());
			if (readable && !ofPrimaryKey && foreignKeys.stream().noneMatch((key) -> isOf(key, index))) {
				add(table, index, constraints, indexes);
			}
		}
		constraints.addAll(foreignKeys);
		return new Keys(constraints, indexes);
	}

	// HSQLDB gives the index that it makes for a foreign key the name of the key.
	private static boolean isOf(Constraint.ForeignKey key, Index index) {
		return !index.unique() && index.name().equals(key.name()) && index.plainColumns().equals(key.columns());
	}

	private void add(String table, Index index, List<Constraint> constraints, List<Index> indexes) {
		boolean madeUp = MADE_UP.matcher(index.name().text()).matches();
		String constraint = (this.uniqueConstraints != null)
				? this.uniqueConstraints.get(List.of(table, index.name().text())) : null;
		if (constraint != null) {
			constraints.add(new Constraint.Unique(Identifier.quoted(constraint), index.plainColumns()));
		}
		else if (!madeUp && (!index.unique() || this.uniqueConstraints != null)) {
			indexes.add(index);
		}
		else if (!madeUp) {
			indexes.add(new Index(index.name(), true, index.parts(), null, Map.of(PERHAPS_CONSTRAINT, "")));
		}
		else if (index.unique()) {
			constraints.add(new Constraint.Unique(null, index.plainColumns()));
		}
	}

	private Constraint.@Nullable PrimaryKey primaryKey(String table) throws SQLException {
		Map<Integer, Identifier> columns = new TreeMap<>();
		String name = null;
		try (ResultSet row = this.metaData.getPrimaryKeys(this.place.catalog(), this.place.schema(), table)) {
			while (row.next()) {
				columns.put(row.getInt("KEY_SEQ"), Identifier.quoted(row.getString("COLUMN_NAME")));
				name = row.getString("PK_NAME");
			}
		}
		return columns.isEmpty() ? null : new Constraint.PrimaryKey(identifier(name), List.copyOf(columns.values()));
	}

	private List<Index> indexes(String table) throws SQLException {
		Map<String, Index> result = new LinkedHashMap<>();
		Set<String> unreadable = new LinkedHashSet<>();
		try (ResultSet row = this.metaData.getIndexInfo(this.place.catalog(), this.place.schema(), table, false,
				true)) {
			while (row.next()) {
				String name = row.getString("INDEX_NAME");
				if (name != null && row.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
					String column = row.getString("COLUMN_NAME");
					boolean descending = "D".equals(row.getString("ASC_OR_DESC"));
					boolean unique = !row.getBoolean("NON_UNIQUE");
					if (column == null || row.getString("FILTER_CONDITION") != null) {
						unreadable.add(name);
					}
					else {
						result.merge(name, index(name, unique, column, descending), GenericKeyReader::joined);
					}
				}
			}
		}
		result.keySet().removeAll(unreadable);
		return List.copyOf(result.values());
	}

	private static Index index(String name, boolean unique, String column, boolean descending) {
		return new Index(Identifier.quoted(name), unique,
				List.of(new Index.Part.OfColumn(Identifier.quoted(column), null, descending)), null, Map.of());
	}

	private static Index joined(Index index, Index next) {
		List<Index.Part> parts = new ArrayList<>(index.parts());
		parts.addAll(next.parts());
		return new Index(index.name(), index.unique(), parts, null, Map.of());
	}

	private List<Constraint.ForeignKey> foreignKeys(String table) throws SQLException {
		Map<String, Constraint.ForeignKey> result = new LinkedHashMap<>();
		try (ResultSet row = this.metaData.getImportedKeys(this.place.catalog(), this.place.schema(), table)) {
			while (row.next()) {
				String name = Objects.toString(row.getString("FK_NAME"), "");
				result.merge(name + " " + row.getString("PKTABLE_NAME"), foreignKey(name, row),
						GenericKeyReader::joined);
			}
		}
		return List.copyOf(result.values());
	}

	private Constraint.ForeignKey foreignKey(String name, ResultSet row) throws SQLException {
		GenericReader.Place referenced = new GenericReader.Place(row.getString("PKTABLE_CAT"),
				row.getString("PKTABLE_SCHEM"));
		return new Constraint.ForeignKey(identifier(name), List.of(Identifier.quoted(row.getString("FKCOLUMN_NAME"))),
				GenericReader.name(this.settings, referenced, row.getString("PKTABLE_NAME")),
				List.of(Identifier.quoted(row.getString("PKCOLUMN_NAME"))), action(row.getInt("DELETE_RULE")),
				action(row.getInt("UPDATE_RULE")));
	}

	private static Constraint.ForeignKey joined(Constraint.ForeignKey key, Constraint.ForeignKey next) {
		List<Identifier> columns = new ArrayList<>(key.columns());
		columns.addAll(next.columns());
		List<Identifier> referenced = new ArrayList<>(key.referencedColumns());
		referenced.addAll(next.referencedColumns());
		return new Constraint.ForeignKey(key.name(), columns, key.referencedTable(), referenced, key.onDelete(),
				key.onUpdate());
	}

	// Some drivers say RESTRICT where nothing was said.
	private static Constraint.Action action(int rule) {
		return switch (rule) {
			case DatabaseMetaData.importedKeyCascade -> Constraint.Action.CASCADE;
			case DatabaseMetaData.importedKeySetNull -> Constraint.Action.SET_NULL;
			case DatabaseMetaData.importedKeySetDefault -> Constraint.Action.SET_DEFAULT;
			default -> Constraint.Action.NO_ACTION;
		};
	}

	private static @Nullable Identifier identifier(@Nullable String name) {
		return (name == null || name.isEmpty()) ? null : Identifier.quoted(name);
	}

	/**
	 * Constraints and indexes of a table.
	 *
	 * @param constraints primary key, uniques and foreign keys
	 * @param indexes the indexes
	 */
	record Keys(List<Constraint> constraints, List<Index> indexes) {

		Keys {
			constraints = List.copyOf(constraints);
			indexes = List.copyOf(indexes);
		}

	}

}
