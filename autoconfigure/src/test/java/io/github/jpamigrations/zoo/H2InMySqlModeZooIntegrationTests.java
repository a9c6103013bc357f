package io.github.jpamigrations.zoo;

/**
 * {@link H2ModeZooContract} in the mode of MySQL.
 */
class H2InMySqlModeZooIntegrationTests extends H2ModeZooContract {

	H2InMySqlModeZooIntegrationTests() {
		super(";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
	}

}
