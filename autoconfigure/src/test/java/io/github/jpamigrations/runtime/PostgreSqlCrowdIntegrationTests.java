package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link CrowdContract} on PostgreSQL.
 */
class PostgreSqlCrowdIntegrationTests extends CrowdContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

}
