package io.github.jpamigrations.sample;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ShopContract} on MySql.
 */
class MySqlShopIntegrationTests extends ShopContract {

	MySqlShopIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

}
