package io.github.jpamigrations.slice;

import io.github.jpamigrations.engine.Migrations;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link DataJdbcTest @DataJdbcTest} runs the revisions by itself.
 */
@DataJdbcTest(properties = SliceApplication.REVISIONS)
class DataJdbcSliceTests {

	@Autowired
	private PetRepository pets;

	@Autowired
	private Migrations migrations;

	@Test
	void tablesOfTheSliceAreMadeByTheRevisions() {
		Pet saved = this.pets.save(new Pet(null, "Rex"));
		assertThat(this.pets.findById(saved.id())).contains(saved);
		assertThat(this.migrations.status().upToDate()).isTrue();
	}

}
