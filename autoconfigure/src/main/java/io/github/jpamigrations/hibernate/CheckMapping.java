package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.schema.Column.Type;
import io.github.jpamigrations.schema.Constraint;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Translates check constraints, in Hibernate's order: databases number those without a
 * name. Follows {@code ColumnDefinitions} and {@code StandardTableExporter}, which write
 * all unnamed checks of a column as one. MariaDB keeps that one with the column; there it
 * stands behind the type.
 */
final class CheckMapping {

	private final Dialect dialect;

	private final ColumnMapping columns;

	CheckMapping(Dialect dialect, ColumnMapping columns) {
		this.dialect = dialect;
		this.columns = columns;
	}

	List<Constraint.Check> map(Table table, List<Column> ordered) {
		List<Constraint.Check> result = new ArrayList<>();
		if (this.dialect.supportsColumnCheck() || this.dialect.supportsTableCheck()) {
			if (!staysWithColumn()) {
				ordered.forEach((column) -> result.addAll(unnamed(column)));
			}
			ordered.forEach((column) -> result.addAll(named(column)));
		}
		if (this.dialect.supportsTableCheck()) {
			table.getChecks().forEach((check) -> result.add(check(check)));
			result.addAll(ofAggregates(ordered));
		}
		return result;
	}

	/**
	 * Return the column with its unnamed check, where the database keeps it there.
	 */
	io.github.jpamigrations.schema.Column withCheck(Column column, io.github.jpamigrations.schema.Column mapped) {
		List<Constraint.Check> checks = staysWithColumn() ? unnamed(column) : List.of();
		if (checks.isEmpty()) {
			return mapped;
		}
		String condition = (checks.size() == 1) ? checks.get(0).expression()
				: checks.stream().map((check) -> "(" + check.expression() + ")").collect(Collectors.joining(" and "));
		Type type = mapped.type();
		return new io.github.jpamigrations.schema.Column(mapped.name(),
				new Type(type.sql() + " check (" + condition + ")", type.jdbcCode(), type.length(), type.precision(),
						type.scale(), type.enumValues()),
				mapped.nullable(), mapped.defaultValue(), mapped.generation(), mapped.collation(), mapped.comment(),
				mapped.options());
	}

	private boolean staysWithColumn() {
		return this.dialect.supportsColumnCheck() && !this.dialect.supportsNamedColumnCheck();
	}

	private List<Constraint.Check> unnamed(Column column) {
		List<Constraint.Check> result = new ArrayList<>();
		this.columns.definition(column).checks().forEach((sql) -> result.add(new Constraint.Check(null, sql)));
		List<CheckConstraint> checks = column.getCheckConstraints()
			.stream()
			.filter(CheckConstraint::isAnonymous)
			.toList();
		if (checks.size() == 1) {
			result.add(check(checks.get(0)));
		}
		else if (!checks.isEmpty()) {
			result.add(new Constraint.Check(null,
					checks.stream().map(CheckConstraint::getConstraintInParens).collect(Collectors.joining(" and "))));
		}
		return result;
	}

	private static List<Constraint.Check> named(Column column) {
		return column.getCheckConstraints().stream().filter(CheckConstraint::isNamed).map(CheckMapping::check).toList();
	}

	private static Constraint.Check check(CheckConstraint check) {
		return new Constraint.Check(ModelNames.parse(check.getName()), check.getConstraint());
	}

	private List<Constraint.Check> ofAggregates(List<Column> ordered) {
		AggregateChecks checks = new AggregateChecks(this.dialect);
		return ordered.stream()
			.filter(AggregateColumn.class::isInstance)
			.map(AggregateColumn.class::cast)
			.flatMap((column) -> checks.of(column).stream())
			.toList();
	}

}
