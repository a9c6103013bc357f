package io.github.jpamigrations.changes;

import java.nio.file.Path;

import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link EnumLossContract} on MariaDB.
 */
class MariaDbEnumLossIntegrationTests extends EnumLossContract {

	@TempDir
	private Path directory;

	MariaDbEnumLossIntegrationTests() {
		super(TestDatabase.MARIADB);
	}

	@Test // C16 C17
	void changeBetweenNumberAndEnumGoesByPositionAndTheFindingSaysSo() {
		assertChangeBetweenNumberAndEnumGoesByPosition();
	}

	@Test // C16
	void rowsAreCopiedOnlyWhereSomeMayNotMeetTheCheck() {
		try (ModelDatabase database = open(TestDatabase.MARIADB.fresh(), this.directory)) {
			database.follow(Shrunk.AsText.class);
			Revision grown = database.follow(Grown.AsText.class);
			assertThat(grown.upgrade().text()).contains("CHECK").doesNotContain("COPY");
			assertThat(grown.downgrade()).isNotNull()
				.satisfies((downgrade) -> assertThat(downgrade.text()).contains("ALGORITHM=COPY"));
		}
	}

}
