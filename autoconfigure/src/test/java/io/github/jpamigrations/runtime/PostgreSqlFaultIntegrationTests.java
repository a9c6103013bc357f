package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for what PostgreSQL refuses during a run.
 */
class PostgreSqlFaultIntegrationTests extends FaultContract {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRESQL;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return PostgreSqlDialect.of(connection);
	}

	@Override
	String reason() {
		return "the revision runs without a transaction";
	}

	@Override
	List<String> refuseJournal(int done) {
		return List.of(
				"create function refuse() returns trigger language plpgsql as $$ begin if new.revision = 'b'"
						+ " and new.statements_done = " + done
						+ " then raise exception 'The disk is full'; end if; return new; end $$",
				"create trigger refusing before insert or update on migration_history for each row"
						+ " execute function refuse()");
	}

	@Override
	List<String> acceptJournal() {
		return List.of("drop trigger refusing on migration_history", "drop function refuse()");
	}

}
