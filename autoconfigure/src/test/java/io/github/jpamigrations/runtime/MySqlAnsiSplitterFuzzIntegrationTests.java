package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;

/**
 * {@link SplitterFuzzContract} on MySQL in a mode in which double quotes hold names and
 * backslashes are ordinary characters.
 */
class MySqlAnsiSplitterFuzzIntegrationTests extends MySqlSplitterFuzzIntegrationTests {

	@Override
	List<String> session() {
		return List.of("set sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
	}

	@Override
	String string(Random random) {
		return RandomSql.quoted(random, "'");
	}

	@Override
	String name(Random random) {
		return random.nextBoolean() ? RandomSql.name(random, "\"") : super.name(random);
	}

}
