package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link AdoptionContract} on PostgreSql.
 */
class PostgreSqlAdoptionIntegrationTests extends AdoptionContract {

	PostgreSqlAdoptionIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
