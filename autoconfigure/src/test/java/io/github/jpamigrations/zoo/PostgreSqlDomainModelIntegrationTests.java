package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DomainModelContract} on PostgreSql.
 */
class PostgreSqlDomainModelIntegrationTests extends DomainModelContract {

	PostgreSqlDomainModelIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
