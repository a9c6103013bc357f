package io.github.jpamigrations.diff;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.operation.Operation.Position;
import io.github.jpamigrations.schema.Column;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Table;

/**
 * Follows the order of a table's columns through drops and adds, so that each operation
 * names neighbours that are there when it runs, forwards and backwards.
 */
final class ColumnOrder {

	private final List<Identifier> original;

	private final List<Identifier> present;

	ColumnOrder(Table table) {
		this.original = table.columns().stream().map(Column::name).toList();
		this.present = new ArrayList<>(this.original);
	}

	/**
	 * Take a column out and return where it was.
	 */
	Position remove(Identifier column) {
		int index = this.present.indexOf(column);
		this.present.remove(index);
		return between(index - 1, index);
	}

	/**
	 * Put a column back behind the nearest of its former predecessors that is there.
	 * @param column the column under its former name
	 */
	Position restore(Identifier column) {
		int index = 0;
		for (int i = this.original.indexOf(column) - 1; i >= 0 && index == 0; i--) {
			index = this.present.indexOf(this.original.get(i)) + 1;
		}
		Position position = between(index - 1, index);
		this.present.add(index, column);
		return position;
	}

	/**
	 * Put a new column behind all others. The only one has no neighbours, so that its
	 * drop shows as that of the only one.
	 */
	Position append(Identifier column) {
		Position position = this.present.isEmpty() ? between(-1, 0) : new Position.Last();
		this.present.add(column);
		return position;
	}

	private Position between(int after, int before) {
		return new Position.Between((after >= 0) ? this.present.get(after) : null,
				(before < this.present.size()) ? this.present.get(before) : null);
	}

}
