package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The comment of a primary key, to which H2 gives a name that nobody can foretell, stays
 * when the key gets other columns.
 */
class H2KeyCommentIntegrationTests {

	private static final String COMMENTS = "select constraint_type, remarks from information_schema.table_constraints "
			+ "where remarks is not null";

	@Test // K1 R3
	void staysWithOtherColumns(@TempDir Path directory) {
		try (ModelDatabase database = new ModelDatabase(TestDatabase.H2.fresh(), directory).reviewed()) {
			database.follow(ById.Thing.class);
			String key = database
				.rows("select constraint_name from information_schema.table_constraints where table_name = 'THING'")
				.get(0);
			database.execute("comment on constraint " + key + " is 'it''s the key'",
					"insert into thing (id, place) values (1, 2)");
			List<String> before = database.dump();
			database.follow(ByIdAndPlace.Thing.class);
			assertThat(database.rows(COMMENTS)).containsExactly("PRIMARY KEY|it's the key");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			database.migrations().upgrade();
			assertThat(database.rows(COMMENTS)).containsExactly("PRIMARY KEY|it's the key");
		}
	}

	static final class ById {

		@Entity(name = "thing")
		static class Thing {

			@Id
			long id;

			int place;

		}

	}

	static final class ByIdAndPlace {

		@Entity(name = "thing")
		@IdClass(Key.class)
		static class Thing {

			@Id
			long id;

			@Id
			int place;

		}

		record Key(long id, int place) {

		}

	}

}
