package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link KeptIndexOptionsContract} on MySQL.
 */
class MySqlKeptIndexOptionsIntegrationTests extends KeptIndexOptionsContract {

	MySqlKeptIndexOptionsIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	@Override
	String[] statements() {
		return new String[] { "alter table thing drop index thing_code, drop index thing_once, "
				+ "add index thing_code (code) comment 'it''s often' invisible, "
				+ "add unique index thing_once (code) comment 'only one' invisible" };
	}

	@Override
	List<String> said() {
		return List.of("COMMENT 'it''s often' /*!80000 INVISIBLE */", "COMMENT 'only one' /*!80000 INVISIBLE */");
	}

}
