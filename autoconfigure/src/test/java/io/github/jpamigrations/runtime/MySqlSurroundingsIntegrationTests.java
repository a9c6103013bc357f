package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

/**
 * {@link SurroundingsContract} on MySQL.
 */
class MySqlSurroundingsIntegrationTests extends SurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MYSQL;
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
