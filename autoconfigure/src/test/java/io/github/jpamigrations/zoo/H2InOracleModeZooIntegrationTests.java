package io.github.jpamigrations.zoo;

/**
 * {@link H2ModeZooContract} in the mode of Oracle.
 */
class H2InOracleModeZooIntegrationTests extends H2ModeZooContract {

	H2InOracleModeZooIntegrationTests() {
		super(";MODE=Oracle");
	}

}
