package io.github.jpamigrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.code.ColumnChange;
import io.github.jpamigrations.code.ColumnDefinition;
import io.github.jpamigrations.code.ColumnType;
import io.github.jpamigrations.code.ForeignKey;
import io.github.jpamigrations.code.TableDefinition;
import io.github.jpamigrations.dialect.TypeNames;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Translates what a Java revision defines into what is rendered.
 *
 * @param typeNames how the database writes types
 */
record Definitions(TypeNames typeNames) {

	static List<Identifier> names(List<String> texts) {
		return texts.stream().map(Identifier::parse).toList();
	}

	/**
	 * Return a name that may have its schema in front.
	 */
	static QualifiedName qualified(String text) {
		int quote = Math.max(text.indexOf('"', 1), text.indexOf('`', 1));
		boolean quoted = text.startsWith("\"") || text.startsWith("`");
		int dot = text.indexOf('.', quoted ? quote : 0);
		return (dot < 0) ? QualifiedName.of(Identifier.parse(text)) : new QualifiedName(null,
				Identifier.parse(text.substring(0, dot)), Identifier.parse(text.substring(dot + 1)));
	}

	Table table(String name, TableDefinition defined) {
		List<Constraint> constraints = new ArrayList<>();
		if (!defined.primaryKey().isEmpty()) {
			constraints.add(new Constraint.PrimaryKey(null, names(defined.primaryKey())));
		}
		defined.uniques()
			.forEach((unique, columns) -> constraints
				.add(new Constraint.Unique(Identifier.parse(unique), names(columns))));
		defined.checks()
			.forEach((check, condition) -> constraints.add(new Constraint.Check(Identifier.parse(check), condition)));
		defined.foreignKeys().forEach((key) -> constraints.add(foreignKey(key)));
		List<Index> indexes = new ArrayList<>();
		defined.indexes().forEach((index, columns) -> indexes.add(index(index, false, columns)));
		return new Table(qualified(name), defined.columns().stream().map(this::column).toList(), constraints, indexes,
				defined.comment(), Map.of(), List.of());
	}

	Column column(ColumnDefinition defined) {
		Column.Generation generation = null;
		if (defined.identity()) {
			generation = new Column.Generation.Identity();
		}
		else if (defined.computedAs() != null) {
			generation = new Column.Generation.Computed(defined.computedAs(), true);
		}
		return new Column(Identifier.parse(defined.name()), type(defined.type()), defined.nullable(),
				defaultOf(defined.defaultValue(), defined.defaultExpression()), generation, defined.collation(),
				defined.comment(), Map.of());
	}

	private Column.Type type(ColumnType type) {
		return (type.sql() != null) ? new Column.Type(type.sql(), type.jdbcCode(), null, null, null, List.of())
				: this.typeNames.of(type.jdbcCode(), type.length(), type.scale());
	}

	private static Column.@Nullable Default defaultOf(@Nullable String value, @Nullable String expression) {
		if (value != null) {
			return new Column.Default.Literal(value);
		}
		return (expression != null) ? new Column.Default.Expression(expression) : null;
	}

	Column changed(Column from, ColumnChange change) {
		ColumnType type = change.newType();
		ColumnChange.NewDefault newDefault = change.newDefault();
		Boolean nullable = change.canBeNull();
		String collation = change.newCollation();
		String comment = change.newComment();
		return new Column(from.name(), (type != null) ? type(type) : from.type(),
				(nullable != null) ? nullable : from.nullable(),
				(newDefault != null) ? defaultOf(newDefault.value(), newDefault.expression()) : from.defaultValue(),
				from.generation(), (collation != null) ? collation : from.collation(),
				(comment != null) ? blankToNull(comment) : from.comment(), from.options());
	}

	private static @Nullable String blankToNull(String text) {
		return text.isEmpty() ? null : text;
	}

	static Constraint foreignKey(ForeignKey key) {
		Constraint.Action onDelete = switch (key.onDelete()) {
			case NO_ACTION -> Constraint.Action.NO_ACTION;
			case CASCADE -> Constraint.Action.CASCADE;
			case SET_NULL -> Constraint.Action.SET_NULL;
		};
		return new Constraint.ForeignKey(Identifier.parse(key.name()), names(key.columns()),
				qualified(key.referencedTable()), names(key.referencedColumns()), onDelete,
				Constraint.Action.NO_ACTION);
	}

	static Index index(String name, boolean unique, List<String> columns) {
		return new Index(Identifier.parse(name), unique, columns.stream().map(Definitions::part).toList(), null,
				Map.of());
	}

	private static Index.Part part(String column) {
		String[] words = column.strip().split("\\s+");
		boolean descending = words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc");
		return new Index.Part.OfColumn(Identifier.parse(words[0]), null, descending);
	}

}
