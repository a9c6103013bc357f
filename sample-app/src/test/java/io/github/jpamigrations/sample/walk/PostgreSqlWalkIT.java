package io.github.jpamigrations.sample.walk;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link WalkContract} on PostgreSql.
 */
class PostgreSqlWalkIT extends WalkContract {

	PostgreSqlWalkIT() {
		super(TestDatabase.POSTGRESQL);
	}

}
