package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DomainModelContract} on MariaDb.
 */
class MariaDbDomainModelIntegrationTests extends DomainModelContract {

	MariaDbDomainModelIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
