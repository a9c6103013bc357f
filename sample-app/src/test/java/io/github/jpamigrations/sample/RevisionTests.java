package io.github.jpamigrations.sample;

import io.github.jpamigrations.engine.Migrations;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

import static io.github.jpamigrations.test.MigrationsAssert.assertThat;

/**
 * Fails the build when somebody has changed an entity and forgotten the revision.
 */
@DataJpaTest
class RevisionTests {

	@Autowired
	private Migrations migrations;

	@Test
	void revisionsEndInOneHead() {
		assertThat(this.migrations).hasSingleHead();
	}

	@Test
	void revisionsMakeTheModel() {
		assertThat(this.migrations).matchesModel();
	}

	@Test
	void revisionsCanBeTakenBack() {
		assertThat(this.migrations).upgradesAndDowngrades();
	}

}
