package io.github.jpamigrations.autogenerate;

import java.util.ArrayList;
import java.util.List;

import io.github.jpamigrations.diff.RenameHint;

/**
 * What a person says about comparing.
 *
 * @param renames names that have changed
 * @param drops objects that may be dropped although no revision made them: {@code table},
 * {@code table.column}, {@code table.index}
 * @param include patterns of the tables and sequences that take part, all if empty
 * @param exclude patterns of tables and sequences that take no part
 * @param filters further filters
 * @param rewriters what has the last word about the operations
 */
public record ComparisonRules(List<RenameHint> renames, List<String> drops, List<String> include, List<String> exclude,
		List<SchemaFilter> filters, List<OperationRewriter> rewriters) {

	/**
	 * No rules.
	 */
	public static final ComparisonRules NONE = new ComparisonRules(List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of());

	public ComparisonRules {
		renames = List.copyOf(renames);
		drops = List.copyOf(drops);
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		filters = List.copyOf(filters);
		rewriters = List.copyOf(rewriters);
	}

	/**
	 * Return these rules with renames and drops in front of their own.
	 */
	public ComparisonRules with(List<RenameHint> moreRenames, List<String> moreDrops) {
		List<RenameHint> allRenames = new ArrayList<>(moreRenames);
		allRenames.addAll(this.renames);
		List<String> allDrops = new ArrayList<>(moreDrops);
		allDrops.addAll(this.drops);
		return new ComparisonRules(allRenames, allDrops, this.include, this.exclude, this.filters, this.rewriters);
	}

	/**
	 * Return these rules with patterns.
	 */
	public ComparisonRules withPatterns(List<String> included, List<String> excluded) {
		return new ComparisonRules(this.renames, this.drops, included, excluded, this.filters, this.rewriters);
	}

	/**
	 * Return these rules with what the application brings along.
	 */
	public ComparisonRules withCallbacks(List<SchemaFilter> otherFilters, List<OperationRewriter> otherRewriters) {
		return new ComparisonRules(this.renames, this.drops, this.include, this.exclude, otherFilters, otherRewriters);
	}

	/**
	 * Return all filters, that of the patterns first.
	 */
	List<SchemaFilter> allFilters() {
		List<SchemaFilter> result = new ArrayList<>();
		if (!this.include.isEmpty() || !this.exclude.isEmpty()) {
			List<NamePattern> included = this.include.stream().map(NamePattern::of).toList();
			List<NamePattern> excluded = this.exclude.stream().map(NamePattern::of).toList();
			result.add((object) -> isNoSubject(object)
					|| (included.isEmpty() || included.stream().anyMatch((pattern) -> pattern.matches(object)))
							&& excluded.stream().noneMatch((pattern) -> pattern.matches(object)));
		}
		result.addAll(this.filters);
		return result;
	}

	private static boolean isNoSubject(SchemaObject object) {
		return object.kind() != SchemaObject.Kind.TABLE && object.kind() != SchemaObject.Kind.SEQUENCE;
	}

}
