package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link KeptIndexOptionsContract} on MariaDB.
 */
class MariaDbKeptIndexOptionsIntegrationTests extends KeptIndexOptionsContract {

	MariaDbKeptIndexOptionsIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

	@Override
	String[] statements() {
		return new String[] {
				"alter table thing drop index thing_code, drop index thing_once, "
						+ "add index thing_code (code) key_block_size = 2 comment 'it''s often' ignored, "
						+ "add unique index thing_once (code) comment 'only one' ignored",
				"alter table thing add index by_hand (code, place) using hash key_block_size = 2, "
						+ "add fulltext index by_hand_text (code)" };
	}

	@Override
	List<String> said() {
		return List.of("COMMENT 'it''s often' IGNORED", "COMMENT 'only one' IGNORED");
	}

}
