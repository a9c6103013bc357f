package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;

/**
 * Tests for what MariaDB refuses during a run.
 */
class MariaDbFaultIntegrationTests extends FaultContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	String reason() {
		return "MariaDB commits DDL implicitly";
	}

	@Override
	List<String> refuseJournal(int done) {
		String body = " on migration_history for each row if new.revision = 'b' and new.statements_done = " + done
				+ " then signal sqlstate '45000' set message_text = 'The disk is full'; end if";
		return List.of("create trigger refusing_insert before insert" + body,
				"create trigger refusing_update before update" + body);
	}

	@Override
	List<String> acceptJournal() {
		return List.of("drop trigger refusing_insert", "drop trigger refusing_update");
	}

}
