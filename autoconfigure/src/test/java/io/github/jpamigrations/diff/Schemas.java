package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Sequence;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Short ways to write schemas down in tests.
 */
final class Schemas {

	private Schemas() {
	}

	static DatabaseSchema schema(Table... tables) {
		return new DatabaseSchema(List.of(tables), List.of(), List.of(), List.of());
	}

	/**
	 * Return a table of columns, constraints and indexes.
	 */
	static Table table(String name, Object... parts) {
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		for (Object part : parts) {
			if (part instanceof Column column) {
				columns.add(column);
			}
			else if (part instanceof Constraint constraint) {
				constraints.add(constraint);
			}
			else {
				indexes.add((Index) part);
			}
		}
		return new Table(qualified(name), columns, constraints, indexes, null, Map.of(), List.of());
	}

	static Table withComment(Table table, @Nullable String comment) {
		return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), comment, table.options(),
				table.initialRows());
	}

	/**
	 * Return a nullable column; {@code varchar(20)} has a length of 20.
	 */
	static Column column(String name, String type) {
		Long length = type.contains("(") ? Long.valueOf(type.replaceAll("[^0-9]", "")) : null;
		return new Column(id(name), new Column.Type(type, 0, length, null, null, List.of()), true, null, null, null,
				null, Map.of());
	}

	static Column required(String name, String type) {
		return column(name, type).withNullable(false);
	}

	static Column withDefault(Column column, Column.@Nullable Default value) {
		return new Column(column.name(), column.type(), column.nullable(), value, column.generation(),
				column.collation(), column.comment(), column.options());
	}

	static Column withDefault(Column column, String literal) {
		return withDefault(column, new Column.Default.Literal(literal));
	}

	static Column withGeneration(Column column, Column.@Nullable Generation generation) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), generation,
				column.collation(), column.comment(), column.options());
	}

	static Column identity(String name, String type) {
		return withGeneration(required(name, type), new Column.Generation.Identity());
	}

	static Column computed(String name, String type, String expression) {
		return withGeneration(column(name, type), new Column.Generation.Computed(expression, true));
	}

	static Column withComment(Column column, @Nullable String comment) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				column.collation(), comment, column.options());
	}

	static Column withCollation(Column column, @Nullable String collation) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				collation, column.comment(), column.options());
	}

	static Column withOptions(Column column, Map<String, String> options) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.generation(),
				column.collation(), column.comment(), options);
	}

	static Constraint.PrimaryKey primaryKey(String... columns) {
		return new Constraint.PrimaryKey(null, ids(columns));
	}

	static Constraint.Unique unique(@Nullable String name, String... columns) {
		return new Constraint.Unique(idOrNull(name), ids(columns));
	}

	static Constraint.Check check(@Nullable String name, String expression) {
		return new Constraint.Check(idOrNull(name), expression);
	}

	/**
	 * Return a foreign key to the column {@code id} of a table.
	 */
	static Constraint.ForeignKey foreignKey(@Nullable String name, String column, String table) {
		return foreignKey(name, column, table, "id");
	}

	static Constraint.ForeignKey foreignKey(@Nullable String name, String column, String table, String referenced) {
		return new Constraint.ForeignKey(idOrNull(name), ids(column), qualified(table), ids(referenced),
				Constraint.Action.NO_ACTION, Constraint.Action.NO_ACTION);
	}

	static Constraint.ForeignKey onDelete(Constraint.ForeignKey key, Constraint.Action action) {
		return new Constraint.ForeignKey(key.name(), key.columns(), key.referencedTable(), key.referencedColumns(),
				action, key.onUpdate());
	}

	static Index index(String name, String... columns) {
		return index(name, false, columns);
	}

	static Index uniqueIndex(String name, String... columns) {
		return index(name, true, columns);
	}

	static Index index(String name, Index.Part... parts) {
		return new Index(id(name), false, List.of(parts), null, Map.of());
	}

	static Index where(Index index, String predicate) {
		return new Index(index.name(), index.unique(), index.parts(), predicate, index.options());
	}

	static Index.Part descending(String column) {
		return new Index.Part.OfColumn(id(column), null, true);
	}

	static Index.Part expression(String sql) {
		return new Index.Part.OfExpression(sql, false);
	}

	static Sequence sequence(String name, long incrementBy) {
		return new Sequence(qualified(name), 1, incrementBy, Map.of());
	}

	static QualifiedName qualified(String name) {
		return QualifiedName.of(id(name));
	}

	static Identifier id(String name) {
		return Identifier.unquoted(name);
	}

	private static Index index(String name, boolean unique, String... columns) {
		List<Index.Part> parts = new ArrayList<>();
		for (String column : columns) {
			parts.add(new Index.Part.OfColumn(id(column), null, false));
		}
		return new Index(id(name), unique, parts, null, Map.of());
	}

	private static List<Identifier> ids(String... names) {
		return Arrays.stream(names).map(Schemas::id).toList();
	}

	private static @Nullable Identifier idOrNull(@Nullable String name) {
		return (name != null) ? id(name) : null;
	}

}
