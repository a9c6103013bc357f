package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.OwnServer;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.Test;

/**
 * {@link SurroundingsContract} on PostgreSQL.
 */
class PostgreSqlSurroundingsIntegrationTests extends SurroundingsContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	String toIndia() {
		return "set time zone 'Asia/Kolkata'";
	}

	@Override
	List<String> account(String name) {
		return List.of("create role " + name + " login password 'secret'",
				"grant usage on schema " + this.schema.name() + " to " + name);
	}

	@Override
	List<String> grantCreate(String name) {
		return List.of("grant create on schema " + this.schema.name() + " to " + name);
	}

	@Override
	List<String> dropAccount(String name) {
		return List.of("""
				do $$ begin if exists (select from pg_roles where rolname = '%1$s') then
				drop owned by %1$s cascade; drop role %1$s; end if; end $$""".formatted(name));
	}

	@Test
	void startsAtHeadWhereNothingMayBeWritten() {
		try (TestSchema own = OwnServer.of(database()).fresh()) {
			startsAtHeadWhereNothingMayBeWritten(own,
					(readOnly) -> own.execute("set default_transaction_read_only = off",
							"alter database test set default_transaction_read_only = " + readOnly));
		}
	}

}
