package io.github.jpamigrations.runtime;

import java.util.List;
import java.util.Random;

import io.github.jpamigrations.testing.TestDatabase;

/**
 * {@link SplitterFuzzContract} on MariaDB.
 */
class MariaDbSplitterFuzzIntegrationTests extends MySqlSplitterFuzzIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	String expression(Random random) {
		return switch (random.nextInt(9)) {
			case 0 -> "concat('a' /*M! , " + string(random) + " */)";
			case 1 -> "concat('a' /*M!100100 , " + string(random) + "*/)";
			default -> super.expression(random);
		};
	}

	@Override
	List<String> compound(Random random, int unique) {
		if (random.nextBoolean()) {
			return super.compound(random, unique);
		}
		return List.of("create procedure p" + unique + "() select 1", "drop procedure p" + unique,
				"begin not atomic" + blank(random) + "insert into fuzz values (100, " + string(random) + "); end");
	}

}
