package io.github.jpamigrations.changes;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * {@link EnumLossContract} on PostgreSQL.
 */
class PostgreSqlEnumLossIntegrationTests extends EnumLossContract {

	PostgreSqlEnumLossIntegrationTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Test // C16
	void valueOfANamedEnumIsNotTakenFromRows() {
		assertRefused(Grown.AsNamed.class, Shrunk.AsNamed.class, "'ONE'", "'THREE'", "'FOUR'");
	}

	@Test // C16
	void numbersAreNotSaidToBecomeValuesOfANamedEnum() {
		assertNumbersDoNotFitANamedEnum();
	}

}
