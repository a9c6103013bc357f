package io.github.jpamigrations.diff;

import java.util.List;
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
 * @param renames what a person said about names that have changed
 */
public record ComparisonOptions(Ownership ownership, Set<QualifiedName> excludedTables, TableEcho echo,
		List<RenameHint> renames) {

	public ComparisonOptions {
		excludedTables = Set.copyOf(excludedTables);
		renames = List.copyOf(renames);
	}

	/**
	 * Return options that exclude nothing and take the model's texts for the server's.
	 */
	public static ComparisonOptions of(Ownership ownership) {
		return new ComparisonOptions(ownership, Set.of(), TableEcho.NONE, List.of());
	}

	/**
	 * Return these options with other excluded tables.
	 */
	public ComparisonOptions withExcludedTables(Set<QualifiedName> others) {
		return new ComparisonOptions(this.ownership, others, this.echo, this.renames);
	}

	/**
	 * Return these options with another echo.
	 */
	public ComparisonOptions withEcho(TableEcho other) {
		return new ComparisonOptions(this.ownership, this.excludedTables, other, this.renames);
	}

	/**
	 * Return these options with what a person said about renames.
	 */
	public ComparisonOptions withRenames(List<RenameHint> others) {
		return new ComparisonOptions(this.ownership, this.excludedTables, this.echo, others);
	}

	ComparisonOptions withOwnership(Ownership other) {
		return new ComparisonOptions(other, this.excludedTables, this.echo, this.renames);
	}

}
