package io.github.jpamigrations.sample;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.sample.customer.Customer;
import io.github.jpamigrations.sample.customer.CustomerRepository;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A slice without any configuration runs the revisions by itself.
 */
@DataJpaTest
class RepositorySliceTests {

	@Autowired
	private CustomerRepository customers;

	@Autowired
	private Migrations migrations;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void tablesOfTheSliceAreMadeByTheRevisions() {
		this.customers.saveAndFlush(new Customer("Ada", "ada@example.org"));
		assertThat(this.jdbc.queryForObject("select count(*) from customer", Long.class)).isEqualTo(1);
		assertThat(this.migrations.status().upToDate()).isTrue();
		assertThat(this.jdbc.queryForList("select version_num from migration_version")).hasSize(1);
	}

}
