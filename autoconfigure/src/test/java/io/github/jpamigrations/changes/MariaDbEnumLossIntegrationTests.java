package io.github.jpamigrations.changes;

import java.nio.file.Path;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

	@Test // C16
	void longerListWithAnotherConditionIsHeldAgainstTheRows() {
		try (ModelDatabase database = open(TestDatabase.MARIADB.fresh(), this.directory)) {
			database.follow(Listed.Item.class);
			database.execute("insert into item (id, code) values (1, 'A')");
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> database.reviewed().follow(Excluded.Item.class));
			assertThat(database.rows("select code from item")).containsExactly("A");
			database.execute("update item set code = 'B'");
			database.migrations().upgrade();
			database.start(Excluded.Item.class);
			assertThat(database.revisions()).hasSize(2);
			assertThatIllegalStateException().isThrownBy(() -> database.execute("update item set code = 'A'"));
		}
	}

	static final class Listed {

		@Entity(name = "item")
		static class Item {

			@Id
			long id;

			@Column(length = 10, check = @CheckConstraint(constraint = "code in ('A', 'B')"))
			@Nullable String code;

		}

	}

	static final class Excluded {

		@Entity(name = "item")
		static class Item {

			@Id
			long id;

			@Column(length = 10, check = @CheckConstraint(constraint = "code in ('A', 'B', 'C') and code <> 'A'"))
			@Nullable String code;

		}

	}

}
