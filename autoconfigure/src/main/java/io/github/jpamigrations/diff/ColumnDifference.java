package io.github.jpamigrations.diff;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.jpamigrations.schema.Column;

/**
 * A column that both sides have, and in what it differs.
 *
 * @param current as the database has it
 * @param desired as the model has it
 * @param aspects in what they differ
 */
record ColumnDifference(Column current, Column desired, Set<ColumnAspect> aspects) {

	ColumnDifference {
		aspects = Set.copyOf(aspects);
	}

	/**
	 * Return whether the column has to be dropped and added anew: servers differ in what
	 * they can change about a computed column, and its values come back by themselves.
	 */
	boolean needsNewColumn() {
		boolean computed = isComputed(this.current) || isComputed(this.desired);
		return this.aspects.contains(ColumnAspect.COMPUTATION) || computed && this.aspects.contains(ColumnAspect.TYPE);
	}

	/**
	 * Return the column to render: the model's, with what only the database knows of it
	 * (ON UPDATE, INVISIBLE, charset) as long as the type is of the same kind. A column
	 * that is redefined as a whole would lose it otherwise.
	 */
	Column target() {
		if (!sameKindOfType()) {
			return this.desired;
		}
		Map<String, String> options = new LinkedHashMap<>(this.current.options());
		options.putAll(this.desired.options());
		boolean othersCollation = this.desired.collation() != null || this.aspects.contains(ColumnAspect.COLLATION);
		String collation = othersCollation ? this.desired.collation() : this.current.collation();
		return new Column(this.desired.name(), this.desired.type(), this.desired.nullable(),
				this.desired.defaultValue(), this.desired.generation(), collation, this.desired.comment(), options);
	}

	static boolean isComputed(Column column) {
		return column.generation() instanceof Column.Generation.Computed;
	}

	private boolean sameKindOfType() {
		int from = this.current.type().jdbcCode();
		int to = this.desired.type().jdbcCode();
		return from == to || !this.aspects.contains(ColumnAspect.TYPE) || isText(from) && isText(to);
	}

	private static boolean isText(int jdbcCode) {
		return switch (jdbcCode) {
			case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR,
					Types.CLOB, Types.NCLOB ->
				true;
			default -> false;
		};
	}

}
