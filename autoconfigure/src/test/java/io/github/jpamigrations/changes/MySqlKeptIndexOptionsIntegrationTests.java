package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * {@link KeptIndexOptionsContract} on MySQL.
 */
class MySqlKeptIndexOptionsIntegrationTests extends KeptIndexOptionsContract {

	MySqlKeptIndexOptionsIntegrationTests() {
		super(TestDatabase.MYSQL);
	}

	@Override
	String[] statements() {
		return new String[] {
				"alter table thing drop index thing_code, drop index thing_once, "
						+ "add index thing_code (code) key_block_size = 2 comment 'it''s often' invisible, "
						+ "add unique index thing_once (code) comment 'only one' invisible",
				"alter table thing add index by_hand (code, place) using hash key_block_size = 2, "
						+ "add fulltext index by_hand_text (code) with parser ngram" };
	}

	@Override
	List<String> said() {
		return List.of("COMMENT 'it''s often' /*!80000 INVISIBLE */", "COMMENT 'only one' /*!80000 INVISIBLE */");
	}

	@Test // K7 R3
	void fullTextIndexInPlaceOfThatOfTheModelComesBackWithItsParser() {
		execute("alter table thing drop index thing_code, add fulltext index thing_code (code) with parser ngram");
		leadThrough(CodedThing.Plain.Thing.class);
	}

}
