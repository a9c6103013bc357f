package io.github.jpamigrations.dialect;

import io.github.jpamigrations.schema.Table;

/**
 * Asks the server how it spells a table of the model, by means of a temporary twin. Texts
 * that differ only in their spelling are the same then.
 */
@FunctionalInterface
public interface TableEcho {

	/**
	 * Takes the model's texts for the server's.
	 */
	TableEcho NONE = Answer.Spelled::new;

	/**
	 * Spell a table.
	 * @param table a table of the model
	 * @return the same columns, constraints and indexes in the same order, their texts in
	 * the server's words; or why the server did not tell
	 */
	Answer spell(Table table);

	/**
	 * Return a table of the database with what only its own definition tells, so that a
	 * statement can restore it. Asked for tables alone of whose columns, constraints and
	 * indexes some go or change.
	 * @param table the table as it was read
	 */
	default Table exactly(Table table) {
		return table;
	}

	/**
	 * What the server said.
	 */
	sealed interface Answer {

		/**
		 * The table in the server's words.
		 *
		 * @param table the table
		 */
		record Spelled(Table table) implements Answer {

		}

		/**
		 * The server refuses the temporary table: a right is missing, it is read-only, it
		 * does not take the definition.
		 *
		 * @param reason what the server said, for a person
		 */
		record Refused(String reason) implements Answer {

		}

	}

}
