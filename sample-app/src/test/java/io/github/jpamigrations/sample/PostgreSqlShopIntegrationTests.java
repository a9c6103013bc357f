package io.github.jpamigrations.sample;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ShopContract} on PostgreSql.
 */
class PostgreSqlShopIntegrationTests extends ShopContract {

	PostgreSqlShopIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}
