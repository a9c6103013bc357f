package io.github.jpamigrations.diff;

import java.util.Set;

import io.github.jpamigrations.dialect.TableEcho;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * What a comparison has to know beside the two schemas.
 *
 * @param ownership what may be dropped
 * @param excludedTables tables that are passed over on both sides without a word: the
 * version table and the history table
 * @param echo tells how the server spells a table of the model. It is asked at most once
 * a table, and only where a text differs
 */
public record ComparisonOptions(Ownership ownership, Set<QualifiedName> excludedTables, TableEcho echo) {

	public ComparisonOptions {
		excludedTables = Set.copyOf(excludedTables);
	}

	/**
	 * Return options that exclude nothing and take the model's texts for the server's.
	 */
	public static ComparisonOptions of(Ownership ownership) {
		return new ComparisonOptions(ownership, Set.of(), TableEcho.NONE);
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
	public ComparisonOptions withEcho(TableEcho other) {
		return new ComparisonOptions(this.ownership, this.excludedTables, other);
	}

}
