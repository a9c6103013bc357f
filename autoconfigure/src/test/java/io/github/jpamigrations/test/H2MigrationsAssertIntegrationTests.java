package io.github.jpamigrations.test;

import java.io.IOException;

import io.github.jpamigrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static io.github.jpamigrations.test.MigrationsAssert.assertThat;

/**
 * {@link MigrationsAssertContract} on H2.
 */
class H2MigrationsAssertIntegrationTests extends MigrationsAssertContract {

	H2MigrationsAssertIntegrationTests() {
		super(TestDatabase.H2);
	}

	@Test
	void revisionsForAnotherDatabaseProveNothingInAnEmbeddedOne() throws IOException {
		write("a", "none", "mysql", "CREATE TABLE parcel (id bigint) ENGINE=InnoDB;", "DROP TABLE parcel;");
		start((migrations) -> {
			String sentence = "No revision in '" + migrations.locations().get(0) + "' is for h2, the database of the "
					+ "test. Run the test on the database that your revisions are for, such as a container with "
					+ "@ServiceConnection, or keep revisions for each database in '{vendor}' locations.";
			assertFailure(() -> assertThat(migrations).matchesModel()).isEqualTo(sentence);
			assertFailure(() -> assertThat(migrations).upgradesAndDowngrades()).isEqualTo(sentence);
		});
	}

}
