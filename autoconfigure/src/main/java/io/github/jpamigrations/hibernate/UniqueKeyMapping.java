package io.github.jpamigrations.hibernate;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import org.hibernate.boot.model.naming.NamingHelper;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.AlterTableUniqueIndexDelegate;
import org.hibernate.dialect.unique.CreateTableUniqueDelegate;
import org.hibernate.dialect.unique.SkipNullableUniqueDelegate;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Translates unique keys. Follows the {@code UniqueDelegate} of the database: some write
 * them into CREATE TABLE and leave most names to the database, others add each by its
 * name afterwards, or make an index where the key may hold NULL.
 */
final class UniqueKeyMapping {

	private final Dialect dialect;

	private final UniqueDelegate delegate;

	private final Table table;

	private final List<Column> columns;

	private final List<Constraint.Unique> constraints = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	UniqueKeyMapping(Dialect dialect, Table table, List<Column> columns) {
		this.dialect = dialect;
		this.delegate = dialect.getUniqueDelegate();
		this.table = table;
		this.columns = columns;
		if (this.delegate instanceof CreateTableUniqueDelegate) {
			mapWithinTable();
		}
		else {
			keys().forEach(this::mapByName);
		}
	}

	List<Constraint.Unique> constraints() {
		return this.constraints;
	}

	/**
	 * Return the unique keys that are no constraints: those in descending order where no
	 * constraint has one, and where the database wants it those that may hold NULL.
	 */
	List<Index> indexes() {
		return this.indexes;
	}

	private void mapWithinTable() {
		for (Column column : this.columns) {
			if (isUniqueAlone(column) && !isSkipped(List.of(column))) {
				this.constraints.add(new Constraint.Unique(null, List.of(ModelNames.of(column))));
			}
		}
		for (Key key : keys()) {
			boolean mapped = key.columns().size() == 1 && isMarkedUnique(key.columns().get(0));
			if (!mapped && !isSkipped(key.columns())) {
				map(key, key.nameExplicit() ? key.name() : null);
			}
		}
	}

	private void mapByName(Key key) {
		boolean needsIndex = this.delegate instanceof AlterTableUniqueIndexDelegate
				&& (hasNullable(key.columns()) || !Hibernate74.supportsUniqueConstraints(this.dialect));
		if (needsIndex) {
			this.indexes.add(index(key, this.dialect.getCreateIndexTail(true, found(key.columns()))));
		}
		else {
			map(key, key.name());
		}
	}

	private void map(Key key, @Nullable String name) {
		if (key.orders().containsValue("desc") && !DialectTraits.hasDescendingConstraints(this.dialect)) {
			this.indexes.add(index(key, key.options()));
		}
		else {
			List<Constraint.Direction> directions = key.columns()
				.stream()
				.map((column) -> isDescending(key, column) ? Constraint.Direction.DESCENDING
						: Constraint.Direction.ASCENDING)
				.toList();
			this.constraints.add(new Constraint.Unique(ModelNames.parse(name),
					TableColumns.names(this.table, key.columns()), directions, Map.of()));
		}
	}

	private static boolean isDescending(Key key, Column column) {
		return "desc".equals(key.orders().get(column));
	}

	private Index index(Key key, @Nullable String tail) {
		List<Index.Part> parts = new ArrayList<>();
		for (Column column : key.columns()) {
			parts.add(new Index.Part.OfColumn(TableColumns.name(this.table, column), null, isDescending(key, column)));
		}
		Identifier name = ModelNames.parse(key.name());
		return IndexMapping.index((name != null) ? name : Identifier.unquoted(key.name()), true, parts, tail);
	}

	private List<Key> keys() {
		Map<String, Key> byName = new LinkedHashMap<>();
		this.table.getUniqueKeys().forEach((name, key) -> byName.put(name, Key.of(name, key)));
		for (Column column : this.columns) {
			if (isUniqueAlone(column)) {
				String name = (column.getUniqueKeyName() != null) ? column.getUniqueKeyName() : generatedName(column);
				byName.putIfAbsent(name, new Key(name, List.of(column), false, false, Map.of(), null));
			}
		}
		List<Key> result = new ArrayList<>(byName.values());
		for (Key key : byName.values()) {
			if (isRedundant(key, result)) {
				result.remove(key);
			}
		}
		return result;
	}

	// Table.isRedundantUniqueKey of Hibernate
	private boolean isRedundant(Key key, List<Key> others) {
		boolean repeated = !key.explicit() && others.stream()
			.anyMatch((other) -> other != key && other.columns().containsAll(key.columns())
					&& key.columns().containsAll(other.columns()));
		return repeated
				|| (this.table.hasPrimaryKey() && this.table.getPrimaryKey().getColumns().size() == key.columns().size()
						&& this.table.getPrimaryKey().getColumns().containsAll(key.columns()));
	}

	private boolean isUniqueAlone(Column column) {
		return column.isUnique() && !this.table.isPrimaryKey(column);
	}

	private boolean isMarkedUnique(Column column) {
		Column found = TableColumns.find(this.table, column);
		return column.isUnique() || (found != null && found.isUnique());
	}

	private boolean isSkipped(List<Column> columns) {
		return this.delegate instanceof SkipNullableUniqueDelegate && hasNullable(columns);
	}

	private boolean hasNullable(List<Column> columns) {
		return found(columns).stream().anyMatch(Column::isNullable);
	}

	private List<Column> found(List<Column> columns) {
		return columns.stream().map((column) -> {
			Column found = TableColumns.find(this.table, column);
			return (found != null) ? found : column;
		}).toList();
	}

	// ColumnDefinitions.generateName of Hibernate, for columns of hbm.xml
	private String generatedName(Column column) {
		String text = "table`" + this.table.getName() + "`column`" + column.getName() + "`";
		byte[] hash = NamingHelper.hash(text.getBytes(Charset.defaultCharset()));
		return "UK_" + new BigInteger(1, hash).toString(35);
	}

	private record Key(String name, List<Column> columns, boolean explicit, boolean nameExplicit,
			Map<Column, String> orders, @Nullable String options) {

		static Key of(String name, UniqueKey key) {
			return new Key(name, key.getColumns(), key.isExplicit(), key.isNameExplicit(), key.getColumnOrderMap(),
					key.getOptions());
		}

	}

}
