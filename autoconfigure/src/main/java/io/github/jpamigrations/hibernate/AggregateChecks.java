package io.github.jpamigrations.hibernate;

import java.util.Optional;

import io.github.jpamigrations.schema.Constraint;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.aggregate.AggregateSupport;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;

/**
 * Tells the check that Hibernate writes for an embeddable that is stored in one column
 * (struct, JSON, XML), from Hibernate's own exporter.
 */
final class AggregateChecks extends StandardTableExporter {

	AggregateChecks(Dialect dialect) {
		super(dialect);
	}

	Optional<Constraint.Check> of(AggregateColumn column) {
		AggregateSupport support = this.dialect.getAggregateSupport();
		if (support == null || !support.supportsComponentCheckConstraints() || isArray(column) || isLeftOut(column)) {
			return Optional.empty();
		}
		StringBuilder sql = new StringBuilder();
		applyAggregateColumnCheck(sql, column);
		int begin = sql.indexOf("(");
		return (begin < 0) ? Optional.empty()
				: Optional.of(new Constraint.Check(null, sql.substring(begin + 1, sql.length() - 1)));
	}

	private static boolean isArray(AggregateColumn column) {
		return switch (column.getType().getJdbcType().getDefaultSqlTypeCode()) {
			case SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE, SqlTypes.JSON_ARRAY, SqlTypes.XML_ARRAY,
					SqlTypes.ARRAY ->
				true;
			default -> false;
		};
	}

	// Databases with an exporter of their own have it for this: no checks over XML.
	private boolean isLeftOut(AggregateColumn column) {
		return this.dialect.getTableExporter().getClass() != StandardTableExporter.class
				&& column.getType().getJdbcType().isXml();
	}

}
