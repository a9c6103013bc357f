package io.github.jpamigrations.evolution;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link EvolutionContract} on MySql.
 */
class MySqlEvolutionIntegrationTests extends EvolutionContract {

	MySqlEvolutionIntegrationTests() {
		super(TestDatabase.MYSQL, 200);
	}

}
