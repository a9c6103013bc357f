package io.github.jpamigrations.evolution;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link EvolutionContract} on PostgreSql.
 */
class PostgreSqlEvolutionIntegrationTests extends EvolutionContract {

	PostgreSqlEvolutionIntegrationTests() {
		super(TestDatabase.POSTGRESQL, 200);
	}

}
