package io.github.jpamigrations.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.jpamigrations.schema.Constraint;
import io.github.jpamigrations.schema.Identifier;
import io.github.jpamigrations.schema.Index;
import io.github.jpamigrations.schema.Table;

/**
 * The indexes that InnoDB makes for foreign keys which no other index serves.
 */
public enum ForeignKeyIndexes {

	/**
	 * As MySQL makes them: an index with a descending part serves no foreign key.
	 */
	ASCENDING {
		@Override
		boolean serves(Index.Part part) {
			return !part.descending();
		}
	},

	/**
	 * As MariaDB makes them: direction does not matter.
	 */
	ANY_DIRECTION {
		@Override
		boolean serves(Index.Part part) {
			return true;
		}
	};

	abstract boolean serves(Index.Part part);

	/**
	 * Return the table with an index for each foreign key that needs one. Such an index
	 * gives way to a later one that begins with the same columns.
	 */
	Table complete(Table table) {
		List<List<String>> existing = Stream
			.concat(table.constraints().stream().map(ForeignKeyIndexes::keyColumns),
					table.indexes().stream().map(this::usableColumns))
			.filter((columns) -> !columns.isEmpty())
			.toList();
		Map<List<String>, Index> made = new LinkedHashMap<>();
		for (Constraint.ForeignKey key : table.foreignKeys()) {
			List<String> columns = fold(key.columns());
			if (existing.stream().noneMatch((index) -> startsWith(index, columns))) {
				made.keySet().removeIf((earlier) -> startsWith(columns, earlier));
				if (made.keySet().stream().noneMatch((earlier) -> startsWith(earlier, columns))) {
					made.put(columns, index(key));
				}
			}
		}
		if (made.isEmpty()) {
			return table;
		}
		List<Index> indexes = new ArrayList<>(table.indexes());
		indexes.addAll(made.values());
		return table.withIndexes(indexes);
	}

	private static Index index(Constraint.ForeignKey key) {
		Identifier name = (key.name() != null) ? key.name() : key.columns().get(0);
		return Index.of(name, key.columns());
	}

	private static List<String> keyColumns(Constraint constraint) {
		if (constraint instanceof Constraint.PrimaryKey key) {
			return fold(key.columns());
		}
		return (constraint instanceof Constraint.Unique unique) ? fold(unique.columns()) : List.of();
	}

	private List<String> usableColumns(Index index) {
		if (IndexRows.isOfOwnType(index)) {
			return List.of();
		}
		List<String> result = new ArrayList<>();
		for (Index.Part part : index.parts()) {
			if (!(part instanceof Index.Part.OfColumn column) || column.prefixLength() != null || !serves(part)) {
				break;
			}
			result.add(column.column().text().toLowerCase(Locale.ROOT));
		}
		return result;
	}

	private static List<String> fold(List<Identifier> columns) {
		return columns.stream().map((column) -> column.text().toLowerCase(Locale.ROOT)).toList();
	}

	private static boolean startsWith(List<String> index, List<String> columns) {
		return index.size() >= columns.size() && index.subList(0, columns.size()).equals(columns);
	}

}
