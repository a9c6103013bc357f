package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for what H2 refuses during a run.
 */
class H2FaultIntegrationTests extends FaultContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return H2Dialect.of(connection);
	}

	@Override
	String reason() {
		return "H2 commits DDL implicitly";
	}

	@Override
	List<String> refuseJournal(int done) {
		return RefusingTrigger.create(done);
	}

	@Override
	List<String> acceptJournal() {
		return List.of("drop trigger refusing");
	}

}
