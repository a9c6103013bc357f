package io.github.jpamigrations.runtime;

import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

/**
 * {@link GrantedSurroundingsContract} on MariaDB.
 */
class MariaDbSurroundingsIntegrationTests extends GrantedSurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Test
	void startsAtHeadWhereNothingMayBeWritten() {
		try (TestSchema own = OwnServer.of(database()).fresh()) {
			// An administrator may write nevertheless.
			String name = "u" + own.name().substring(2);
			own.execute("create user " + name + " identified by 'secret'",
					"grant all on " + own.name() + ".* to " + name);
			TestSchema ordinary = new TestSchema(own.database(), own.url(), name, "secret", own.name(), () -> {
			});
			startsAtHeadWhereNothingMayBeWritten(ordinary,
					(readOnly) -> own.execute("set global read_only = " + readOnly));
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
