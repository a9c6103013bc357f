package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

/**
 * {@link SurroundingsContract} on MariaDB.
 */
class MariaDbSurroundingsIntegrationTests extends SurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	String toIndia() {
		return "set time_zone = '+05:30'";
	}

	@Override
	List<String> account(String name) {
		return List.of("create user " + name + " identified by 'secret'",
				"grant select, insert, update, delete on " + this.schema.name() + ".* to " + name);
	}

	@Override
	List<String> grantCreate(String name) {
		return List.of("grant create on " + this.schema.name() + ".* to " + name);
	}

	@Override
	List<String> dropAccount(String name) {
		return List.of("drop user if exists " + name);
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
