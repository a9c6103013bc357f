package io.github.jpamigrations.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name the name
 * @param unique whether its entries are unique
 * @param parts what is indexed, in order
 * @param predicate the condition of a partial index, else absent
 * @param options what the database keeps beside these, in its own terms (method, included
 * columns, comment), in a deterministic order; rendered, never compared
 */
public record Index(Identifier name, boolean unique, List<Part> parts, @Nullable String predicate,
		Map<String, String> options) {

	public Index {
		parts = List.copyOf(parts);
		options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
	}

	/**
	 * Return an index over whole columns, ascending, with nothing beside them.
	 */
	public static Index of(Identifier name, List<Identifier> columns) {
		return new Index(name, false,
				columns.stream().<Part>map((column) -> new Part.OfColumn(column, null, false)).toList(), null,
				Map.of());
	}

	/**
	 * Return the columns in order if the index is over whole columns only, else an empty
	 * list.
	 */
	public List<Identifier> plainColumns() {
		boolean plain = this.parts.stream()
			.allMatch((part) -> part instanceof Part.OfColumn column && column.prefixLength() == null);
		return plain ? this.parts.stream().map((part) -> ((Part.OfColumn) part).column()).toList() : List.of();
	}

	/**
	 * Return this index with other options.
	 */
	public Index withOptions(Map<String, String> others) {
		return new Index(this.name, this.unique, this.parts, this.predicate, others);
	}

	/**
	 * One entry of an index.
	 */
	public sealed interface Part {

		/**
		 * Return whether the entry is in descending order.
		 */
		boolean descending();

		/**
		 * A column, or its first characters.
		 *
		 * @param column the column
		 * @param prefixLength how many characters or bytes are indexed, absent for all
		 * @param descending whether in descending order
		 */
		record OfColumn(Identifier column, @Nullable Integer prefixLength, boolean descending) implements Part {

		}

		/**
		 * An expression.
		 *
		 * @param sql the expression
		 * @param descending whether in descending order
		 */
		record OfExpression(String sql, boolean descending) implements Part {

		}

	}

}
