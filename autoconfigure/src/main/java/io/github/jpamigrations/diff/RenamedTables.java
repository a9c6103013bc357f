package io.github.jpamigrations.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.dialect.Signatures;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables and columns their new names wherever they stand: in keys, indexes, checks,
 * computed columns and the foreign keys of other tables.
 */
final class RenamedTables {

	private final Signatures signatures;

	private final Map<String, QualifiedName> tableNames;

	private final Map<String, Map<String, Identifier>> columnNames;

	private final Map<QualifiedName, Table> originals = new HashMap<>();

	/**
	 * Know the new names.
	 * @param tableNames new names of tables by their old canonical ones
	 * @param columnNames for the old canonical name of a table the new names of columns
	 * by their old canonical ones
	 */
	RenamedTables(Signatures signatures, Map<String, QualifiedName> tableNames,
			Map<String, Map<String, Identifier>> columnNames) {
		this.signatures = signatures;
		this.tableNames = Map.copyOf(tableNames);
		this.columnNames = Map.copyOf(columnNames);
	}

	Table of(Table table) {
		Table result = new Table(name(table.name()), table.columns().stream().map((c) -> column(table, c)).toList(),
				table.constraints().stream().map((constraint) -> constraint(table, constraint)).toList(),
				table.indexes().stream().map((index) -> index(table, index)).toList(), table.comment(), table.options(),
				table.initialRows());
		this.originals.put(result.name(), table);
		return result;
	}

	/**
	 * Return what a renamed table was before, itself where it is none.
	 */
	Table original(Table renamed) {
		return this.originals.getOrDefault(renamed.name(), renamed);
	}

	/**
	 * Return the old name of a table.
	 */
	QualifiedName original(QualifiedName renamed) {
		Table original = this.originals.get(renamed);
		return (original != null) ? original.name() : renamed;
	}

	/**
	 * Return the old name of a column.
	 */
	Identifier original(QualifiedName renamed, Identifier column) {
		Table original = this.originals.get(renamed);
		if (original == null) {
			return column;
		}
		return original.columns()
			.stream()
			.map(Column::name)
			.filter((name) -> column(original.name(), name).equals(column))
			.findFirst()
			.orElse(column);
	}

	/**
	 * Return what a constraint was before.
	 */
	Constraint original(QualifiedName renamed, Constraint constraint) {
		Table original = this.originals.get(renamed);
		if (original == null) {
			return constraint;
		}
		return original.constraints()
			.stream()
			.filter((candidate) -> constraint(original, candidate).equals(constraint))
			.findFirst()
			.orElse(constraint);
	}

	/**
	 * Return what an index was before.
	 */
	Index original(QualifiedName renamed, Index index) {
		Table original = this.originals.get(renamed);
		if (original == null) {
			return index;
		}
		return original.indexes()
			.stream()
			.filter((candidate) -> index(original, candidate).equals(index))
			.findFirst()
			.orElse(index);
	}

	Column column(Table table, Column column) {
		return new Column(column(table.name(), column.name()),
				this.signatures.renamedType(column, (sql) -> expression(table, sql)), column.nullable(),
				column.defaultValue(), generation(table, column.generation()), column.collation(), column.comment(),
				column.options());
	}

	private Column.@Nullable Generation generation(Table table, Column.@Nullable Generation generation) {
		return (generation instanceof Column.Generation.Computed computed)
				? new Column.Generation.Computed(expression(table, computed.expression()), computed.stored())
				: generation;
	}

	Constraint constraint(Table table, Constraint constraint) {
		Identifier name = this.signatures.renamedConstraint(constraint, table.name(), name(table.name()));
		if (constraint instanceof Constraint.PrimaryKey key) {
			return new Constraint.PrimaryKey(name, columns(table.name(), key.columns()), key.options());
		}
		if (constraint instanceof Constraint.Unique unique) {
			return new Constraint.Unique(name, columns(table.name(), unique.columns()), unique.directions(),
					unique.options());
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return new Constraint.ForeignKey(name, columns(table.name(), key.columns()), name(key.referencedTable()),
					columns(key.referencedTable(), key.referencedColumns()), key.onDelete(), key.onUpdate(),
					key.options());
		}
		Constraint.Check check = (Constraint.Check) constraint;
		return new Constraint.Check(name, expression(table, check.expression()), check.options());
	}

	Index index(Table table, Index index) {
		String predicate = index.predicate();
		return new Index(index.name(), index.unique(), index.parts().stream().map((part) -> part(table, part)).toList(),
				(predicate != null) ? expression(table, predicate) : null, index.options());
	}

	private Index.Part part(Table table, Index.Part part) {
		if (part instanceof Index.Part.OfColumn column) {
			return new Index.Part.OfColumn(column(table.name(), column.column()), column.prefixLength(),
					column.descending());
		}
		return new Index.Part.OfExpression(expression(table, ((Index.Part.OfExpression) part).sql()),
				part.descending());
	}

	private String expression(Table table, String sql) {
		Map<String, Identifier> names = this.columnNames.getOrDefault(this.signatures.name(table.name()), Map.of());
		return names.isEmpty() ? sql : new ExpressionNames(this.signatures).rename(sql, names);
	}

	private QualifiedName name(QualifiedName table) {
		return this.tableNames.getOrDefault(this.signatures.name(table), table);
	}

	private List<Identifier> columns(QualifiedName table, List<Identifier> columns) {
		return columns.stream().map((column) -> column(table, column)).toList();
	}

	private Identifier column(QualifiedName table, Identifier column) {
		return this.columnNames.getOrDefault(this.signatures.name(table), Map.of())
			.getOrDefault(this.signatures.name(column), column);
	}

}
