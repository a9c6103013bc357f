package io.github.jpamigrations.sample;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ShopContract} on H2.
 */
class H2ShopIntegrationTests extends ShopContract {

	H2ShopIntegrationTests() {
		super(TestDatabase.H2);
	}

}
