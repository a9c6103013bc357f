package io.github.jpamigrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.jpamigrations.autogenerate.SchemaObject.Kind;
import io.github.jpamigrations.autogenerate.SchemaObject.Origin;
import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Leaves out of both schemas what a filter leaves out of either.
 */
final class FilteredSchemas {

	private final Signatures signatures;

	private final List<SchemaFilter> filters;

	private final Set<String> excluded = new HashSet<>();

	FilteredSchemas(Signatures signatures, List<SchemaFilter> filters, DatabaseSchema current, DatabaseSchema desired) {
		this.signatures = signatures;
		this.filters = filters;
		if (!filters.isEmpty()) {
			ask(current, Origin.DATABASE);
			ask(desired, Origin.MODEL);
		}
	}

	private void ask(DatabaseSchema schema, Origin origin) {
		schema.tables().forEach((table) -> ask(table, origin));
		schema.sequences().forEach((sequence) -> ask(Kind.SEQUENCE, sequence.name(), origin));
		schema.types().forEach((type) -> ask(Kind.TYPE, type.name(), origin));
	}

	private boolean ask(Kind kind, QualifiedName name, Origin origin) {
		SchemaObject object = new SchemaObject(kind, schema(name), null, name.name().text(), origin);
		return included(object) || !this.excluded.add(kind + " " + this.signatures.name(name));
	}

	private void ask(Table table, Origin origin) {
		if (!ask(Kind.TABLE, table.name(), origin)) {
			return;
		}
		table.columns().forEach((column) -> ask(Kind.COLUMN, table, column.name(), column(column.name()), origin));
		for (Constraint constraint : table.constraints()) {
			ask(Kind.CONSTRAINT, table, constraint.name(), shape(constraint), origin);
		}
		table.indexes().forEach((index) -> ask(Kind.INDEX, table, index.name(), shape(index), origin));
	}

	private void ask(Kind kind, Table table, @Nullable Identifier name, String shape, Origin origin) {
		String text = (name != null) ? name.text() : "";
		if (!included(new SchemaObject(kind, schema(table.name()), table.name().name().text(), text, origin))) {
			this.excluded.add(key(table, shape));
			if (name != null) {
				this.excluded.add(key(table, kind + " " + this.signatures.name(name)));
			}
		}
	}

	private boolean included(SchemaObject object) {
		return this.filters.stream().allMatch((filter) -> filter.includes(object));
	}

	DatabaseSchema of(DatabaseSchema schema) {
		if (this.excluded.isEmpty()) {
			return schema;
		}
		return new DatabaseSchema(
				schema.tables()
					.stream()
					.filter((table) -> !isExcluded(Kind.TABLE, table.name()))
					.map(this::withoutExcluded)
					.toList(),
				schema.sequences().stream().filter((sequence) -> !isExcluded(Kind.SEQUENCE, sequence.name())).toList(),
				schema.types().stream().filter((type) -> !isExcluded(Kind.TYPE, type.name())).toList(),
				schema.auxiliaryObjects(), schema.formerNames());
	}

	private boolean isExcluded(Kind kind, QualifiedName name) {
		return this.excluded.contains(kind + " " + this.signatures.name(name));
	}

	private Table withoutExcluded(Table table) {
		List<Column> columns = table.columns().stream().filter((column) -> isIncluded(table, column.name())).toList();
		List<Constraint> constraints = table.constraints()
			.stream()
			.filter((constraint) -> isIncluded(table, Kind.CONSTRAINT, constraint.name(), shape(constraint))
					&& columns(constraint).allMatch((column) -> isIncluded(table, column)))
			.toList();
		List<Index> indexes = table.indexes()
			.stream()
			.filter((index) -> isIncluded(table, Kind.INDEX, index.name(), shape(index))
					&& index.plainColumns().stream().allMatch((column) -> isIncluded(table, column)))
			.toList();
		return table.withColumns(columns).withConstraints(constraints).withIndexes(indexes);
	}

	private boolean isIncluded(Table table, Identifier column) {
		return !this.excluded.contains(key(table, column(column)));
	}

	private boolean isIncluded(Table table, Kind kind, @Nullable Identifier name, String shape) {
		return !this.excluded.contains(key(table, shape))
				&& (name == null || !this.excluded.contains(key(table, kind + " " + this.signatures.name(name))));
	}

	private static Stream<Identifier> columns(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return key.columns().stream();
		}
		if (constraint instanceof Constraint.Unique unique) {
			return unique.columns().stream();
		}
		return (constraint instanceof Constraint.ForeignKey key) ? key.columns().stream() : Stream.of();
	}

	private String shape(Constraint constraint) {
		if (constraint instanceof Constraint.Check check) {
			return "check " + this.signatures.expression(check.expression());
		}
		return constraint.getClass().getSimpleName() + columns(constraint).map(this.signatures::name).toList();
	}

	private String shape(Index index) {
		return (index.unique() ? "Unique" : "index") + index.plainColumns().stream().map(this.signatures::name).toList()
				+ ((index.plainColumns().isEmpty()) ? this.signatures.name(index.name()) : "");
	}

	private String column(Identifier name) {
		return Kind.COLUMN + " " + this.signatures.name(name);
	}

	private String key(Table table, String part) {
		return this.signatures.name(table.name()) + " " + part;
	}

	private static @Nullable String schema(QualifiedName name) {
		Identifier namespace = (name.schema() != null) ? name.schema() : name.catalog();
		return (namespace != null) ? namespace.text() : null;
	}

}
