package io.github.jpamigrations.sample.walk;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link WalkContract} on MariaDb.
 */
class MariaDbWalkIT extends WalkContract {

	MariaDbWalkIT() {
		super(TestDatabase.MARIADB);
	}

}
