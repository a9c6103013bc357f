package io.github.jpamigrations.runtime;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link ServerCountContract} on MariaDB, by its general log.
 */
class MariaDbServerCountIntegrationTests extends ServerCountContract {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	void forget() {
		this.schema.execute("set global log_output = 'TABLE'", "set global general_log = 1",
				"truncate table mysql.general_log");
	}

	@Override
	List<String> seen() {
		List<String> seen = query("select argument from mysql.general_log where command_type in ('Query', 'Execute')"
				+ " and argument not like '%general_log%' order by event_time");
		this.schema.execute("set global general_log = 0");
		return seen;
	}

	@Override
	int most() {
		return 3;
	}

	@Override
	int messages() {
		return 3;
	}

}
