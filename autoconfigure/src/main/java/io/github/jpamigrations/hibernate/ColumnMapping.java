package io.github.jpamigrations.hibernate;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.jpamigrations.schema.Column;
import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Translates columns. Follows {@code ColumnDefinitions} of Hibernate's schema creation.
 */
final class ColumnMapping {

	private final MappingModel model;

	private final Dialect dialect;

	private final TimestampColumns timestamps;

	private final SoftDeleteColumns softDeletes;

	ColumnMapping(MappingModel model) {
		this.model = model;
		this.dialect = model.dialect();
		this.timestamps = new TimestampColumns(model.metadata());
		this.softDeletes = new SoftDeleteColumns(model.metadata(), model.dialect());
	}

	Column map(org.hibernate.mapping.Column column) {
		ColumnDefinition definition = definition(column);
		Column.Type type = ColumnTypes.of(definition.type(), column.getSqlTypeCode(this.model.metadata()));
		String collation = (column.getCollation() != null) ? column.getCollation() : definition.collation();
		return new Column(ModelNames.of(column), type, nullable(column, definition), defaultValue(column, definition),
				generation(column, definition), collation, comment(column, definition), options(column, definition));
	}

	ColumnDefinition definition(org.hibernate.mapping.Column column) {
		return ColumnDefinition.parse(column.getSqlType(this.model.metadata()));
	}

	private boolean nullable(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		if (column.isIdentity() || this.timestamps.contains(column)) {
			return false;
		}
		if (column.getGeneratedAs() != null && !Hibernate74.supportsNotNullAfterGeneratedAs(this.dialect)) {
			return true;
		}
		return column.isNullable() && !Boolean.FALSE.equals(definition.nullable());
	}

	private Column.@Nullable Default defaultValue(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		String sql = (column.getDefaultValue() != null)
				? Hibernate74.columnDefault(this.dialect, column.getDefaultValue()) : definition.defaultValue();
		return (sql != null && !sql.equalsIgnoreCase("null")) ? new Column.Default.Expression(sql) : null;
	}

	private Column.@Nullable Generation generation(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		if (column.isIdentity()) {
			return new Column.Generation.Identity();
		}
		if (column.getGeneratedAs() != null) {
			return computed(column.getGeneratedAs());
		}
		return definition.generation();
	}

	/**
	 * Return nothing for a MariaDB column that is {@code generated always as row start}:
	 * that is an option.
	 */
	private Column.Generation.@Nullable Computed computed(String expression) {
		String clause = this.dialect.generatedAs(expression);
		return clause.contains("(" + expression + ")") ? new Column.Generation.Computed(expression, isStored(clause))
				: null;
	}

	private boolean isStored(String clause) {
		return clause.endsWith(" stored") || clause.endsWith(" persisted")
				|| DialectTraits.storesComputedColumns(this.dialect);
	}

	private @Nullable String comment(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		if (column.getComment() == null) {
			return definition.comment();
		}
		boolean supported = this.dialect.supportsCommentOn() || !this.dialect.getColumnComment("").isEmpty();
		return supported ? column.getComment() : null;
	}

	private Map<String, String> options(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		Map<String, String> options = new LinkedHashMap<>();
		if (definition.onUpdate() != null) {
			options.put(OptionKeys.ON_UPDATE, definition.onUpdate());
		}
		if (column.getGeneratedAs() != null && computed(column.getGeneratedAs()) == null) {
			options.put(OptionKeys.GENERATED, column.getGeneratedAs());
		}
		OptionKeys.put(options, OptionKeys.TEXT, column.getOptions());
		String notDeleted = this.softDeletes.notDeleted(column);
		if (notDeleted != null) {
			options.put(Column.PLACEHOLDER, notDeleted);
		}
		return options;
	}

}
