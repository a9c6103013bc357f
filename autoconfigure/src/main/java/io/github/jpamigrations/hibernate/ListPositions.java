package io.github.jpamigrations.hibernate;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.List;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Knows the columns that hold the positions of lists and have no check of their own.
 * Hibernate since 7.4 gives them one, {@code position>=0}
 * ({@code IndexColumn#addIndexCheckConstraint}).
 */
final class ListPositions {

	private final Map<Place, Integer> lists = new HashMap<>();

	ListPositions(Metadata metadata) {
		metadata.getCollectionBindings()
			.stream()
			.filter(List.class::isInstance)
			.map(List.class::cast)
			.filter((list) -> list.getIndex() != null)
			.forEach(this::add);
	}

	private void add(List list) {
		for (Column column : list.getIndex().getColumns()) {
			this.lists.put(Place.of(list.getIndex().getTable(), column), list.getBaseIndex());
		}
	}

	/**
	 * Return the least position in a column that is not checked, {@code null} for any
	 * other column.
	 */
	@Nullable Integer first(Table table, Column column) {
		return column.hasCheckConstraint() ? null : this.lists.get(Place.of(table, column));
	}

	private record Place(Table table, String column) {

		static Place of(Table table, Column column) {
			return new Place(table, column.getName());
		}

	}

}
