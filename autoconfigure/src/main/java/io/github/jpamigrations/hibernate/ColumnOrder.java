package io.github.jpamigrations.hibernate;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.boot.model.relational.ColumnOrderingStrategy;
import org.hibernate.boot.model.relational.ColumnOrderingStrategyLegacy;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which order Hibernate's schema creation writes the columns of tables and keys,
 * without changing the model. {@link MetadataImplementor#orderColumns} would change it,
 * but orders tables only where Hibernate itself is told to create them, and permutes the
 * columns of composite foreign keys anew at each call (ColumnOrderTests).
 */
final class ColumnOrder {

	private final MetadataImplementor metadata;

	private final ColumnOrderingStrategy strategy;

	ColumnOrder(MetadataImplementor metadata) {
		this.metadata = metadata;
		this.strategy = metadata.getMetadataBuildingOptions().getColumnOrderingStrategy();
	}

	List<Column> of(Table table) {
		List<Column> columns = new ArrayList<>(table.getColumns());
		return orDeclared(keepsDeclared() ? null : this.strategy.orderTableColumns(table, this.metadata), columns);
	}

	List<Column> of(PrimaryKey key) {
		List<Column> columns = new ArrayList<>(key.getColumns());
		if (keepsDeclared() || columns.size() < 2 || isOrdered(key)) {
			return columns;
		}
		return orDeclared(this.strategy.orderConstraintColumns(key, this.metadata), columns);
	}

	/**
	 * Return the referencing columns in the order of {@link #referenced}.
	 */
	List<Column> of(ForeignKey key) {
		List<Column> columns = new ArrayList<>(key.getColumns());
		PrimaryKey target = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey() : null;
		if (target == null || columns.size() < 2 || isOrdered(target)) {
			return columns;
		}
		return of(target).stream().map((column) -> columns.get(target.getColumns().indexOf(column))).toList();
	}

	/**
	 * Return the columns that a foreign key refers to.
	 */
	List<Column> referenced(ForeignKey key) {
		return key.isReferenceToPrimaryKey() ? of(key.getReferencedTable().getPrimaryKey())
				: List.copyOf(key.getReferencedColumns());
	}

	private boolean keepsDeclared() {
		return this.strategy == ColumnOrderingStrategyLegacy.INSTANCE;
	}

	// Hibernate has then reordered the foreign keys that refer to this key as well.
	private static boolean isOrdered(PrimaryKey key) {
		return key.getOriginalOrder() != null;
	}

	private static List<Column> orDeclared(@Nullable List<Column> ordered, List<Column> declared) {
		return (ordered != null) ? ordered : declared;
	}

}
