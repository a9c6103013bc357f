package io.github.jpamigrations.changes;

import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.RenamedFrom;
import io.github.jpamigrations.diff.RenameHint;
import io.github.jpamigrations.engine.Answers;
import io.github.jpamigrations.engine.RenameQuestion;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that change places although nothing in the database tells afterwards: it looks as
 * before.
 */
abstract class ExchangedNamesContract {

	private final TestDatabase database;

	@TempDir
	private Path directory;

	ExchangedNamesContract(TestDatabase database) {
		this.database = database;
	}

	@Test // C6
	void columnsOfOneTypeChangePlacesWhenToldSoOnTheCommandLine() {
		try (ModelDatabase database = database()) {
			database.follow(Plain.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')");
			List<String> before = database.dump();
			database.revise(renames("pair.a=b", "pair.b=a"), Plain.Pair.class);
			assertThat(database.rows("select a, b from pair")).containsExactly("y|x");
			assertFollowed(database, Plain.Pair.class);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b from pair")).containsExactly("x|y");
			database.migrations().upgrade();
			assertThat(database.rows("select a, b from pair")).containsExactly("y|x");
		}
	}

	@Test // C6
	void threeColumnsOfOneTypeMoveOnInACircleWhenToldSoOnTheCommandLine() {
		try (ModelDatabase database = database()) {
			database.follow(Plain.Triple.class);
			database.execute("insert into triple (id, a, b, c) values (1, 1, 2, 3)");
			List<String> before = database.dump();
			database.revise(renames("triple.a=b", "triple.b=c", "triple.c=a"), Plain.Triple.class);
			assertThat(database.rows("select a, b, c from triple")).containsExactly("3|1|2");
			assertFollowed(database, Plain.Triple.class);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b, c from triple")).containsExactly("1|2|3");
		}
	}

	@Test // C6 K2 K7 K9
	void keysOfColumnsThatChangePlacesStayWithTheNames() {
		try (ModelDatabase database = database()) {
			database.follow(Keyed.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 5, 1)",
					"insert into pair (id, a, b) values (2, 6, 2)");
			List<String> before = database.dump();
			database.revise(renames("pair.a=b", "pair.b=a"), Keyed.Pair.class);
			assertThat(database.rows("select a, b from pair order by id")).containsExactly("1|5", "2|6");
			assertFollowed(database, Keyed.Pair.class);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b from pair order by id")).containsExactly("5|1", "6|2");
		}
	}

	@Test // T5
	void tablesOfEqualColumnsChangePlacesWhenToldSoOnTheCommandLine() {
		try (ModelDatabase database = database()) {
			database.follow(Plain.Alpha.class, Plain.Beta.class, Plain.Gamma.class);
			database.execute("insert into alpha (id, name) values (1, 'x')",
					"insert into beta (id, name) values (2, 'y')", "insert into gamma (id, owner_id) values (3, 1)");
			List<String> before = database.dump();
			Class<?>[] after = { Plain.Alpha.class, Plain.Beta.class, Exchanged.Gamma.class };
			database.revise(renames("alpha=beta", "beta=alpha"), after);
			assertThat(database.rows("select id, name from alpha")).containsExactly("2|y");
			assertThat(database.rows("select id, name from beta")).containsExactly("1|x");
			assertThat(database.rows("select owner_id from gamma")).containsExactly("1");
			assertFollowed(database, after);
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select id, name from alpha")).containsExactly("1|x");
			assertThat(database.rows("select id, name from beta")).containsExactly("2|y");
		}
	}

	@Test // C6 T5
	void namesThatNothingTellsApartStayAtEveryStart() {
		try (ModelDatabase database = database()) {
			database.follow(Plain.Pair.class, Plain.Alpha.class, Plain.Beta.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')",
					"insert into alpha (id, name) values (1, 'x')");
			Class<?>[] annotated = { Exchanged.Pair.class, Exchanged.Alpha.class, Exchanged.Beta.class };
			assertFollowed(database, annotated);
			database.with((rules) -> rules.with(List.of(RenameHint.parse("pair.a=b"), RenameHint.parse("pair.b=a"),
					RenameHint.parse("alpha=beta"), RenameHint.parse("beta=alpha")), List.of()));
			assertFollowed(database, Plain.Pair.class, Plain.Alpha.class, Plain.Beta.class);
			assertThat(database.rows("select a, b from pair")).containsExactly("x|y");
			assertThat(database.rows("select id, name from alpha")).containsExactly("1|x");
		}
	}

	/**
	 * What tells them apart must not tell it again afterwards.
	 */
	@Test // C6 C13
	void namesThatSomethingTellsApartChangePlacesOnceAtAStart() {
		try (ModelDatabase database = database()) {
			database.follow(Unequal.Pair.class);
			database.execute("insert into pair (id, a, b) values (1, 'x', 'y')");
			List<String> before = database.dump();
			database.start(UnequalExchanged.Pair.class);
			assertThat(database.revisions()).hasSize(2);
			assertFollowed(database, UnequalExchanged.Pair.class);
			assertThat(database.rows("select a, b from pair")).containsExactly("y|x");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select a, b from pair")).containsExactly("x|y");
		}
	}

	private static Answers renames(String... renames) {
		return Answers.of(List.of(renames), List.of(), RenameQuestion.NOBODY);
	}

	private static void assertFollowed(ModelDatabase database, Class<?>... model) {
		List<Revision> revisions = database.revisions();
		database.start(model);
		database.start(model);
		assertThat(database.revisions()).isEqualTo(revisions);
	}

	private ModelDatabase database() {
		return new ModelDatabase(this.database.fresh(), this.directory);
	}

	@MappedSuperclass
	abstract static class Named {

		@Id
		long id;

		@Column(length = 20)
		@Nullable String name;

	}

	static final class Plain {

		@Entity(name = "pair")
		static class Pair {

			@Id
			long id;

			@Column(length = 20)
			@Nullable String a;

			@Column(length = 20)
			@Nullable String b;

		}

		@Entity(name = "triple")
		static class Triple {

			@Id
			long id;

			int a;

			int b;

			int c;

		}

		@Entity(name = "alpha")
		static class Alpha extends Named {

		}

		@Entity(name = "beta")
		static class Beta extends Named {

		}

		@Entity(name = "gamma")
		static class Gamma {

			@Id
			long id;

			@ManyToOne
			@Nullable Alpha owner;

		}

	}

	/**
	 * The same under each other's names.
	 */
	static final class Exchanged {

		@Entity(name = "pair")
		static class Pair {

			@Id
			long id;

			@Column(length = 20)
			@RenamedFrom("b")
			@Nullable String a;

			@Column(length = 20)
			@RenamedFrom("a")
			@Nullable String b;

		}

		@Entity(name = "alpha")
		@RenamedFrom("beta")
		static class Alpha extends Named {

		}

		@Entity(name = "beta")
		@RenamedFrom("alpha")
		static class Beta extends Named {

		}

		@Entity(name = "gamma")
		static class Gamma {

			@Id
			long id;

			@ManyToOne
			Plain.@Nullable Beta owner;

		}

	}

	static final class Keyed {

		@Entity(name = "pair")
		@Table(indexes = { @Index(name = "pair_a", columnList = "a, b"),
				@Index(name = "pair_b", columnList = "b desc") })
		static class Pair {

			@Id
			long id;

			@Column(unique = true)
			@Nullable Integer a;

			@Nullable Integer b;

		}

	}

	static final class Unequal {

		@Entity(name = "pair")
		static class Pair {

			@Id
			long id;

			@Column(length = 20, nullable = false)
			@Nullable String a;

			@Column(length = 20)
			@Nullable String b;

		}

	}

	static final class UnequalExchanged {

		@Entity(name = "pair")
		static class Pair {

			@Id
			long id;

			@Column(length = 20)
			@RenamedFrom("b")
			@Nullable String a;

			@Column(length = 20, nullable = false)
			@RenamedFrom("a")
			@Nullable String b;

		}

	}

}
