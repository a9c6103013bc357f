package io.github.jpamigrations.diff;

import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.jpamigrations.schema.QualifiedName;
import io.github.jpamigrations.schema.Table;

/**
 * What a comparison has to know beside the two schemas.
 *
 * @param ownership what may be dropped
 * @param excludedTables tables that are passed over on both sides without a word: the
 * version table and the history table
 * @param echo returns a table of the model as the server spells it: the same columns,
 * constraints and indexes in the same order, their texts in the server's words. It is
 * asked at most once a table, and only where a text differs
 */
public record ComparisonOptions(Ownership ownership, Set<QualifiedName> excludedTables, UnaryOperator<Table> echo) {

	public ComparisonOptions {
		excludedTables = Set.copyOf(excludedTables);
	}

	/**
	 * Return options that exclude nothing and take the model's texts for the server's.
	 */
	public static ComparisonOptions of(Ownership ownership) {
		return new ComparisonOptions(ownership, Set.of(), UnaryOperator.identity());
	}

	/**
	 * Return these options with other excluded tables.
	 */
	public ComparisonOptions withExcludedTables(Set<QualifiedName> others) {
		return new ComparisonOptions(this.ownership, others, this.echo);
	}

	/**
	 * Return these options with another echo.
	 */
	public ComparisonOptions withEcho(UnaryOperator<Table> other) {
		return new ComparisonOptions(this.ownership, this.excludedTables, other);
	}

}
