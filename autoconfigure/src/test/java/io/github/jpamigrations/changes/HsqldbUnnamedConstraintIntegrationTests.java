package io.github.jpamigrations.changes;

import java.nio.file.Path;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks without a name on a database without a dialect of ours, where they come with
 * their table.
 */
class HsqldbUnnamedConstraintIntegrationTests {

	@Test // K4
	void checksThatSayTheSameComeWithTheirTable(@TempDir Path directory) {
		try (ModelDatabase database = new ModelDatabase(TestDatabase.HSQLDB.fresh(), directory)) {
			database.follow(UnnamedConstraintContract.Twice.Sample.class);
			assertThat(database
				.rows("select count(*) from information_schema.check_constraints where check_clause like '%AGE!=99'"))
				.containsExactly("2");
		}
	}

}
