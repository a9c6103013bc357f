package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * {@link EnumLossContract} on MySQL.
 */
class MySqlEnumLossIntegrationTests extends EnumLossContract {

	MySqlEnumLossIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	@Test // C16 C17
	void changeBetweenNumberAndEnumGoesByPositionAndTheFindingSaysSo() {
		assertChangeBetweenNumberAndEnumGoesByPosition();
	}

}
