package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DomainModelContract} on MySql.
 */
class MySqlDomainModelIntegrationTests extends DomainModelContract {

	MySqlDomainModelIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
