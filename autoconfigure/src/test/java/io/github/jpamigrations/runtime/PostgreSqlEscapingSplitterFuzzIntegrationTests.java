package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;

/**
 * {@link SplitterFuzzContract} on PostgreSQL with backslash escapes in all strings.
 */
class PostgreSqlEscapingSplitterFuzzIntegrationTests extends PostgreSqlSplitterFuzzIntegrationTests {

	@Override
	List<String> session() {
		return List.of("set standard_conforming_strings = off");
	}

	@Override
	String string(Random random) {
		return RandomSql.escaped(random, '\'');
	}

}
