package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of a unique index that descends Hibernate makes a constraint on H2, which keeps the
 * order; where it can't be told it is no difference.
 */
class H2DescendingUniqueIntegrationTests {

	private static final String CONSTRAINT = "ADD CONSTRAINT \"PUBLIC\".\"THING_ONCE\" UNIQUE NULLS DISTINCT (\"CODE\" DESC, \"PLACE\")";

	private ModelDatabase database;

	@BeforeEach
	void open(@TempDir Path directory) {
		this.database = new ModelDatabase(TestDatabase.H2.fresh(), directory).reviewed();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test // K2 K8
	void orderChangesAndComesBack() {
		this.database.follow(Descending.Thing.class);
		List<String> before = this.database.dump();
		assertThat(before).anyMatch((line) -> line.contains(CONSTRAINT));
		this.database.follow(Ascending.Thing.class);
		assertThat(this.database.dump()).noneMatch((line) -> line.contains("DESC,"));
		this.database.downgrade(1);
		assertThat(this.database.dump()).isEqualTo(before);
	}

	@Test // C5 R3
	void orderComesBackWithAColumnAndWithATable() {
		this.database.follow(Descending.Thing.class, Other.class);
		List<String> before = this.database.dump();
		this.database.follow(CodedThing.WithoutCode.Thing.class, Other.class);
		this.database.follow(Other.class);
		this.database.downgrade(2);
		assertThat(this.database.dump()).isEqualTo(before);
	}

	@Test // K8 D2
	void indexByHandThatDescendsStandsForTheConstraint() {
		this.database.follow(CodedThing.Plain.Thing.class);
		this.database.execute("create unique index by_hand on thing (code desc, place)");
		int revisions = this.database.revisions().size();
		this.database.start(Descending.Thing.class);
		this.database.start(Ascending.Thing.class);
		assertThat(this.database.revisions()).hasSize(revisions);
	}

	@Test // K8 D2
	void orderOfAUniqueThatHasTakenAnIndexByHandIsNoDifference() {
		this.database.follow(Ascending.Thing.class);
		this.database.execute("alter table thing drop constraint thing_once",
				"create unique index by_hand on thing (place, code desc)",
				"alter table thing add constraint thing_once unique (code, place desc)");
		int revisions = this.database.revisions().size();
		this.database.start(Ascending.Thing.class);
		this.database.start(Descending.Thing.class);
		assertThat(this.database.revisions()).hasSize(revisions);
	}

	@Test // K2 K8
	void uniquesOverTheSameColumnsShareAnIndexOfOneOrder() {
		this.database.follow(Both.Thing.class);
		assertThat(this.database.dump()).anyMatch((line) -> line.contains(CONSTRAINT));
	}

	@Test // C5 R3
	void uniquesOverTheSameColumnsComeBackWithAColumn() {
		comeBackFrom(CodedThing.WithoutCode.Thing.class, Other.class);
	}

	@Test // K2 R3
	void uniquesOverTheSameColumnsComeBackWhenTheModelHasThemNoMore() {
		comeBackFrom(CodedThing.Plain.Thing.class, Other.class);
	}

	@Test // T4 R3
	void uniquesOverTheSameColumnsComeBackWithATable() {
		comeBackFrom(Other.class);
	}

	private void comeBackFrom(Class<?>... model) {
		this.database.follow(Both.Thing.class, Other.class);
		this.database.execute("comment on constraint thing_once is 'größe ('");
		List<String> before = this.database.dump();
		this.database.follow(model);
		this.database.downgrade(1);
		assertThat(this.database.dump()).isEqualTo(before);
	}

	@Entity(name = "other")
	static class Other {

		@Id
		long id;

	}

	static final class Ascending {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_once", columnList = "code, place", unique = true))
		static class Thing extends CodedThing {

		}

	}

	static final class Descending {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_once", columnList = "code desc, place", unique = true))
		static class Thing extends CodedThing {

		}

	}

	static final class Both {

		@Entity(name = "thing")
		@Table(indexes = @Index(name = "thing_once", columnList = "code desc, place", unique = true),
				uniqueConstraints = @UniqueConstraint(name = "thing_code", columnNames = { "code", "place" }))
		static class Thing extends CodedThing {

		}

	}

}
