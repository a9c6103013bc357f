package io.github.jpamigrations.runtime;

import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.code.RangeWork;
import io.github.jpamigrations.code.SqlWork;

/**
 * What a Java revision is made of, one unit after the other. Each is described by the
 * call that it comes from, which has to be the same when the revision is run again.
 */
interface Units {

	/**
	 * What a unit inside the work of another one is told.
	 */
	String NESTED = "An operation can't be part of another one; use the connection there";

	/**
	 * Execute a statement.
	 * @param call the description
	 * @param sql the statement
	 */
	void statement(String call, String sql) throws SQLException;

	/**
	 * Execute statements that depend on what the database has now. Where a run ended in
	 * the middle of them, they are worked out again from what it has then.
	 * @param call the description
	 * @param statements works out the statements, none if all is as it should be
	 */
	void inspected(String call, Statements statements) throws SQLException;

	/**
	 * Change rows.
	 * @param call the description
	 * @param work what changes them
	 */
	void rows(String call, SqlWork work) throws SQLException;

	/**
	 * Change rows in batches.
	 * @param call the description
	 * @param range what finds the next batch
	 * @param work what changes the rows of a batch
	 */
	void batches(String call, KeyRange range, RangeWork work) throws SQLException;

	/**
	 * Works out statements.
	 */
	@FunctionalInterface
	interface Statements {

		/**
		 * Work them out.
		 * @param again whether some of them may be done already
		 */
		List<String> get(boolean again) throws SQLException;

	}

}
