package io.github.jpamigrations.sample;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ShopContract} on MariaDb.
 */
class MariaDbShopIntegrationTests extends ShopContract {

	MariaDbShopIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

}
