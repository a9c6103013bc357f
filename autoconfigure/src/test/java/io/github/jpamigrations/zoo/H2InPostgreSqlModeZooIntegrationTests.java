package io.github.jpamigrations.zoo;

import java.util.stream.Stream;

/**
 * {@link H2ModeZooContract} in the mode of PostgreSQL.
 */
class H2InPostgreSqlModeZooIntegrationTests extends H2ModeZooContract {

	/**
	 * There is no TINYINT in this mode, which Hibernate takes for enums.
	 */
	private static final String ENUMS = "C16 C17 .*|C18 C21 .*";

	H2InPostgreSqlModeZooIntegrationTests() {
		super(";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
	}

	@Override
	Stream<Change> changes() {
		return super.changes().filter((change) -> !change.kind().matches(ENUMS));
	}

}
