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
		return new String[] { "comment on index thing_code is 'it''s often'" };
	}

	@Override
	List<String> said() {
		return List.of("COMMENT 'it''s often'");
	}

}
