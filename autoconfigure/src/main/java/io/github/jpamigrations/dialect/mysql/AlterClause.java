package io.github.jpamigrations.dialect.mysql;

import java.util.Set;

import io.github.jpamigrations.operation.Operation;
import io.github.jpamigrations.schema.QualifiedName;

/**
 * One clause of an ALTER TABLE, or an UPDATE between two of them.
 *
 * @param table the table
 * @param kind what the clause does
 * @param sql the clause, or the whole statement of a {@link Kind#FILL}
 * @param subject the name that it adds, drops or changes, in lower case
 * @param columns the columns that it reads or changes, in lower case
 * @param operation what it carries out, at least in part
 * @param note what a person should look at, empty for nothing
 */
record AlterClause(QualifiedName table, Kind kind, String sql, String subject, Set<String> columns, Operation operation,
		String note) {

	/**
	 * The subject of what adds or drops a primary key.
	 */
	static final String PRIMARY_KEY = "PRIMARY";

	AlterClause {
		columns = Set.copyOf(columns);
	}

	/**
	 * What a clause does, in the order in which the statements of a table are executed.
	 */
	enum Kind {

		/** Drops a foreign key. */
		DROP_FOREIGN_KEY(Phase.BEFORE),

		/** Drops a check. */
		DROP_CHECK(Phase.CHANGE),

		/** Drops an index or a primary key. */
		DROP_INDEX(Phase.CHANGE),

		/** Drops a column. */
		DROP_COLUMN(Phase.CHANGE),

		/** Adds or changes a column, or changes the table itself. */
		DEFINE(Phase.CHANGE),

		/** Renames a column. */
		RENAME_COLUMN(Phase.CHANGE),

		/** Gives rows a value. */
		FILL(Phase.CHANGE),

		/** Forbids NULL in a column that has been filled. */
		FINISH(Phase.CHANGE),

		/** Adds an index or a primary key. */
		ADD_INDEX(Phase.CHANGE),

		/** Adds a check. */
		ADD_CHECK(Phase.CHANGE),

		/** Adds a foreign key. */
		ADD_FOREIGN_KEY(Phase.AFTER),

		/** Renames the table. */
		RENAME_TABLE(Phase.ALONE);

		private final Phase phase;

		Kind(Phase phase) {
			this.phase = phase;
		}

		Phase phase() {
			return this.phase;
		}

	}

	/**
	 * Which statement a clause belongs to.
	 */
	enum Phase {

		/**
		 * One of its own before the change: a key can't come back under its name in one.
		 */
		BEFORE,

		/** The change of the table. */
		CHANGE,

		/** One of its own after the change. */
		AFTER,

		/** One of its own with nothing before or behind it. */
		ALONE

	}

}
