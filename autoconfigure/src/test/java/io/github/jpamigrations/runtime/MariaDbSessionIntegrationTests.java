package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the session of a run on MariaDB.
 */
class MariaDbSessionIntegrationTests extends SessionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	SchemaDialect dialect(Connection connection) throws SQLException {
		return MariaDbDialect.of(connection);
	}

	@Override
	String use(String schema) {
		return "use " + schema;
	}

	@Override
	String dropSchemaStatement(String name) {
		return "drop schema " + name;
	}

	@Test
	void survivesTheEndOfItsSession() throws Exception {
		survivesTheEndOfItsSession("select concat('kill ', id) from information_schema.processlist"
				+ " where info like 'alter table one%%' and db = '%s'".formatted(this.schema.name()));
	}

	@Test
	void keepsTheHistoryInADatabaseOfAnotherCharacterSet() {
		this.schema.execute("alter database " + this.schema.name() + " character set latin1");
		this.revisions.putWithMessage("->a", "列", "create table one (id integer);");
		upgrade();
		assertThat(lastRun().message()).isEqualTo("列");
	}

	@Test
	void oneRevisionDoesNotSeeTheVariablesThatAnotherHasSet() {
		this.revisions.put("->a", "set foreign_key_checks = 0;", "")
			.put("a->b", "create table one (checks integer);\ninsert into one values (@@foreign_key_checks);", "");
		upgrade();
		assertThat(query("select checks from one")).containsExactly("1");
	}

}
