package io.github.jpamigrations.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice without JPA runs the revisions as well.
 */
@JdbcTest
class JdbcSliceTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void tablesOfTheSliceAreMadeByTheRevisions() {
		assertThat(this.jdbc.queryForList("select * from customer")).isEmpty();
		assertThat(this.jdbc.queryForList("select version_num from migration_version")).hasSize(1);
	}

}
