package io.github.jpamigrations.diff;

import java.util.List;

import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;

/**
 * What a server does to everything that names a renamed column.
 *
 * @param from the old name
 * @param to the new name
 */
record ColumnRenaming(Identifier from, Identifier to) {

	Column inComputed(Column column) {
		return (column.generation() instanceof Column.Generation.Computed computed) ? Schemas.withGeneration(column,
				new Column.Generation.Computed(in(computed.expression()), computed.stored())) : column;
	}

	private String in(String expression) {
		return expression.replaceAll("\\b" + this.from + "\\b", this.to.text());
	}

	Constraint inConstraint(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return new Constraint.PrimaryKey(key.name(), in(key.columns()));
		}
		if (constraint instanceof Constraint.Unique unique) {
			return new Constraint.Unique(unique.name(), in(unique.columns()));
		}
		if (constraint instanceof Constraint.ForeignKey key) {
			return new Constraint.ForeignKey(key.name(), in(key.columns()), key.referencedTable(),
					key.referencedColumns(), key.onDelete(), key.onUpdate());
		}
		Constraint.Check check = (Constraint.Check) constraint;
		return new Constraint.Check(check.name(), in(check.expression()));
	}

	Constraint inReference(Constraint.ForeignKey key) {
		return new Constraint.ForeignKey(key.name(), key.columns(), key.referencedTable(), in(key.referencedColumns()),
				key.onDelete(), key.onUpdate());
	}

	Index inIndex(Index index) {
		return new Index(index.name(), index.unique(), index.parts().stream().map(this::in).toList(), index.predicate(),
				index.options());
	}

	private Index.Part in(Index.Part part) {
		return (part instanceof Index.Part.OfColumn column)
				? new Index.Part.OfColumn(in(column.column()), column.prefixLength(), column.descending()) : part;
	}

	private List<Identifier> in(List<Identifier> columns) {
		return columns.stream().map(this::in).toList();
	}

	private Identifier in(Identifier column) {
		return column.equals(this.from) ? this.to : column;
	}

}
