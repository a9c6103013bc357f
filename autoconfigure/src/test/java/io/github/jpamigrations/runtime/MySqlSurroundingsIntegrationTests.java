package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

/**
 * {@link GrantedSurroundingsContract} on MySQL.
 */
class MySqlSurroundingsIntegrationTests extends GrantedSurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
	}

	@Test
	void startsAtHeadWhereNothingMayBeWritten() {
		try (TestSchema own = OwnServer.of(database()).fresh()) {
			startsAtHeadWhereNothingMayBeWritten(own, (readOnly) -> own
				.execute(readOnly ? "set global super_read_only = 1" : "set global read_only = 0"));
		}
	}

	@Test
	void statementThatIsTooLargeIsRefused() {
		try (TestSchema own = OwnServer.of(database()).fresh()) {
			own.execute("set global max_allowed_packet = 1048576");
			try {
				statementThatIsTooLargeIsRefused(own, () -> own.execute("set global max_allowed_packet = 67108864"));
			}
			finally {
				own.execute("set global max_allowed_packet = 67108864");
			}
		}
	}

}
