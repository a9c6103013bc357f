package io.github.jpamigrations.neighbours;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link NeighboursContract} on PostgreSQL.
 */
class PostgreSqlNeighboursIntegrationTests extends NeighboursContract {

	PostgreSqlNeighboursIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
