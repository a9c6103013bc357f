package io.github.jpamigrations.sample.walk;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link WalkContract} on MySql.
 */
class MySqlWalkIT extends WalkContract {

	MySqlWalkIT() {
		super(TestDatabase.MYSQL);
	}

}
