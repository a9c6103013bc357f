package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NumbersContract} on MySql.
 */
class MySqlNumbersIntegrationTests extends NumbersContract {

	MySqlNumbersIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	/**
	 * The table in the stead of a sequence has only the next number.
	 */
	@Override
	boolean knowsIncrements() {
		return false;
	}

}
