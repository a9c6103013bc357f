package io.github.jpamigrations.diff;

import java.util.EnumSet;
import java.util.Set;

/**
 * In what a column can differ.
 */
enum ColumnAspect {

	TYPE, NULLABILITY, DEFAULT, IDENTITY, COMPUTATION, COLLATION, COMMENT;

	/** What servers spell in their own words, or leave out where it is the table's. */
	static final Set<ColumnAspect> TEXTS = Set.of(TYPE, DEFAULT, COMPUTATION, COLLATION);

	/**
	 * What can't change under a foreign key: MySQL and MariaDB answer 3780, 1832 or 1833,
	 * to AUTO_INCREMENT as well.
	 */
	static final Set<ColumnAspect> HELD_BY_FOREIGN_KEYS = Set.of(TYPE, IDENTITY, COLLATION);

	/**
	 * What can't change under a computed column: PostgreSQL refuses to alter its type.
	 */
	static final Set<ColumnAspect> HELD_BY_COMPUTED_COLUMNS = Set.of(TYPE, COLLATION);

	static boolean intersect(Set<ColumnAspect> some, Set<ColumnAspect> others) {
		return some.stream().anyMatch(others::contains);
	}

	static Set<ColumnAspect> none() {
		return EnumSet.noneOf(ColumnAspect.class);
	}

}
