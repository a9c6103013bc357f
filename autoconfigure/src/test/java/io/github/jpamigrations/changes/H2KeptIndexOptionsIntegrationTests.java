package io.github.jpamigrations.changes;

import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link KeptIndexOptionsContract} on H2.
 */
class H2KeptIndexOptionsIntegrationTests extends KeptIndexOptionsContract {

	H2KeptIndexOptionsIntegrationTests() {
		super(TestDatabase.H2);
	}

	@Override
	String[] statements() {
		return new String[] { "comment on index thing_code is 'it''s often'",
				"alter table thing drop constraint thing_once",
				"alter table thing add constraint thing_once unique nulls not distinct (code)",
				"comment on constraint thing_once is 'only one'" };
	}

	@Override
	List<String> said() {
		return List.of("COMMENT 'it''s often'", "COMMENT 'only one' UNIQUE NULLS NOT DISTINCT");
	}

}
