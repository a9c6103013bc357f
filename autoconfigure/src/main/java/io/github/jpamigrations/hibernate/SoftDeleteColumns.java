package io.github.jpamigrations.hibernate;

import java.util.IdentityHashMap;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.RootClass;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.jdbc.JdbcLiteralFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Knows what older rows have to get in the column of {@code @SoftDelete}, lest Hibernate
 * takes them all for deleted: where it keeps track of the active ones, false is a deleted
 * row. Follows {@code SoftDeleteMappingImpl}.
 */
final class SoftDeleteColumns {

	private final Dialect dialect;

	private final Map<Column, String> literals = new IdentityHashMap<>();

	SoftDeleteColumns(Metadata metadata, Dialect dialect) {
		this.dialect = dialect;
		metadata.getEntityBindings()
			.stream()
			.filter(RootClass.class::isInstance)
			.map(RootClass.class::cast)
			.forEach((entity) -> add(entity.getSoftDeleteColumn()));
		metadata.getCollectionBindings().forEach((collection) -> add(collection.getSoftDeleteColumn()));
	}

	/**
	 * Return the literal of a row that is not deleted, {@code null} for any other column
	 * and where that is none at all, a time of deletion.
	 */
	@Nullable String notDeleted(Column column) {
		return this.literals.get(column);
	}

	private void add(@Nullable Column column) {
		if (column == null || column.isNullable() || !(column.getValue() instanceof BasicValue value)) {
			return;
		}
		BasicValue.Resolution<?> resolution = value.resolve();
		if (resolution.getValueConverter() != null) {
			this.literals.put(column, notDeleted(resolution));
		}
	}

	/**
	 * Hibernate knows the types of both by the converter alone.
	 */
	@SuppressWarnings("unchecked")
	private String notDeleted(BasicValue.Resolution<?> resolution) {
		BasicValueConverter<Boolean, Object> converter = (BasicValueConverter<Boolean, Object>) resolution
			.getValueConverter();
		JdbcLiteralFormatter<Object> literals = resolution.getJdbcMapping().getJdbcLiteralFormatter();
		return literals.toJdbcLiteral(converter.toRelationalValue(false), this.dialect, null);
	}

}
