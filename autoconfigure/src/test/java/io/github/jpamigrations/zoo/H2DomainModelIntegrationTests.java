package io.github.jpamigrations.zoo;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link DomainModelContract} on H2.
 */
class H2DomainModelIntegrationTests extends DomainModelContract {

	H2DomainModelIntegrationTests() {
		super(TestDatabase.H2);
	}

}
