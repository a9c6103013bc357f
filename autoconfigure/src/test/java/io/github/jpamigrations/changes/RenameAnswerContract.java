package io.github.jpamigrations.changes;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.jpamigrations.engine.Answers;
import io.github.jpamigrations.engine.RenameQuestion;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a person is asked who gives something another name without saying so, and what
 * comes of the answer.
 */
abstract class RenameAnswerContract {

	private static final String[] RENAMES = { "person.name=full_name", "person.age=age_in_years", "person.born=birth",
			"person.pay=salary" };

	private final TestDatabase database;

	@TempDir
	private Path directory;

	RenameAnswerContract(TestDatabase database) {
		this.database = database;
	}

	@Test // C6 C7 C9 C10 C12 C13
	void columnWithAnotherNameAndAnotherTypeIsAskedAbout() {
		try (ModelDatabase database = database()) {
			database.follow(Before.Person.class);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(After.Person.class));
			String text = database.revisions().get(1).upgrade().text().toLowerCase(Locale.ROOT);
			assertThat(text).contains("caution perhaps-renamed");
			for (String rename : RENAMES) {
				assertThat(text).containsPattern("--rename " + rename + "\\b");
			}
		}
	}

	@Test // C6 C7 C9 C10 C12 C13
	void columnWithAnotherNameAndAnotherTypeKeepsItsValues() {
		try (ModelDatabase database = database()) {
			database.follow(Before.Person.class);
			database.execute("insert into person (id, name, age, born, pay) "
					+ "values (1, 'Ada', 36, date '1815-12-10', 12.34)");
			List<String> before = database.dump();
			List<String> asked = new ArrayList<>();
			RenameQuestion question = (rename) -> asked.add(rename.hint().toLowerCase(Locale.ROOT));
			database.revise(Answers.of(List.of(), List.of(), question), After.Person.class);
			assertThat(asked).containsExactlyInAnyOrder(RENAMES);
			assertKept(database, before);
		}
	}

	@Test // C6 C7 C9 C10 C12 C13
	void answerOnTheCommandLineGoesWithAnotherType() {
		try (ModelDatabase database = database()) {
			database.follow(Before.Person.class);
			database.execute("insert into person (id, name, age, born, pay) "
					+ "values (1, 'Ada', 36, date '1815-12-10', 12.34)");
			List<String> before = database.dump();
			database.revise(Answers.of(List.of(RENAMES), List.of(), RenameQuestion.NOBODY), After.Person.class);
			assertKept(database, before);
		}
	}

	private void assertKept(ModelDatabase database, List<String> before) {
		assertThat(database.rows("select full_name, age_in_years, salary from person"))
			.containsExactly("Ada|36|12.3400");
		List<Revision> revisions = database.revisions();
		database.start(After.Person.class);
		assertThat(database.revisions()).as("after a second comparison").isEqualTo(revisions).hasSize(2);
		database.downgrade(1);
		assertThat(database.dump()).isEqualTo(before);
		assertThat(database.rows("select name, age, pay from person")).containsExactly("Ada|36|12.34");
	}

	@Test // C6 C8
	void renamedColumnThatBecomesShorterSaysHowManyValuesAreTooLong() {
		try (ModelDatabase database = database()) {
			database.follow(After.Person.class);
			database.execute("insert into person (id, full_name, age_in_years) values (1, 'Ada', 36)",
					"insert into person (id, full_name, age_in_years) values (2, '" + "x".repeat(60) + "', 37)");
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Before.Person.class));
			assertThat(database.revisions().get(1).upgrade().text()).containsIgnoringCase("person.full_name=name");
			database.with((rules) -> rules.with(Answers.of(List.of("person.full_name=name", "person.age_in_years=age",
					"person.birth=born", "person.salary=pay"), List.of(), RenameQuestion.NOBODY)
				.renames(), List.of()));
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Before.Person.class));
			assertThat(database.revisions()).hasSize(2);
			assertThat(database.revisions().get(1).upgrade().text()).contains("longer: 1 row")
				.doesNotContain("perhaps-renamed", "DROP COLUMN");
		}
	}

	@Test // T5 C7 C9
	void tableWithAnotherNameAndOtherTypesIsAskedAbout() {
		try (ModelDatabase database = database()) {
			database.follow(Before.Person.class);
			database.execute("insert into person (id, name, age) values (1, 'Ada', 36)");
			List<String> before = database.dump();
			List<String> asked = new ArrayList<>();
			RenameQuestion question = (rename) -> asked.add(rename.hint().toLowerCase(Locale.ROOT));
			database.revise(Answers.of(List.of(), List.of(), question), Moved.Person.class);
			assertThat(asked).containsExactly("person=customer");
			assertThat(database.rows("select name, age from customer")).containsExactly("Ada|36");
			database.downgrade(1);
			assertThat(database.dump()).isEqualTo(before);
			assertThat(database.rows("select name, age from person")).containsExactly("Ada|36");
		}
	}

	@Test // C1 C4
	void whatIsNotAlikeIsNotAskedAbout() {
		try (ModelDatabase database = database()) {
			database.follow(Before.Person.class);
			List<String> asked = new ArrayList<>();
			RenameQuestion question = (rename) -> !asked.add(rename.hint());
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.revise(Answers.of(List.of(), List.of(), question), Other.Person.class));
			assertThat(asked).isEmpty();
		}
	}

	ModelDatabase database() {
		return new ModelDatabase(this.database.fresh(), this.directory);
	}

	static final class Before {

		@Entity(name = "person")
		static class Person {

			@Id
			long id;

			@Column(length = 50)
			@Nullable String name;

			int age;

			@Nullable LocalDate born;

			@Column(precision = 10, scale = 2)
			@Nullable BigDecimal pay;

		}

	}

	/**
	 * Each column but one has another name and another type.
	 */
	static final class After {

		@Entity(name = "person")
		static class Person {

			@Id
			long id;

			@Column(length = 100, nullable = false)
			@Nullable String fullName;

			@Nullable Long ageInYears;

			@Nullable LocalDateTime birth;

			@Column(precision = 16, scale = 4)
			@Nullable BigDecimal salary;

		}

	}

	/**
	 * The table has another name, and each column but one another type.
	 */
	static final class Moved {

		@Entity(name = "person")
		@Table(name = "customer")
		static class Person {

			@Id
			long id;

			@Column(length = 100, nullable = false)
			@Nullable String name;

			@Nullable Long age;

			@Nullable LocalDateTime born;

			@Column(precision = 16, scale = 4)
			@Nullable BigDecimal pay;

		}

	}

	/**
	 * What comes is of another kind than what goes, or one of several that are not alike.
	 */
	static final class Other {

		@Entity(name = "person")
		static class Person {

			@Id
			long id;

			boolean deleted;

			@Column(length = 3)
			@Nullable String currency;

			@Column(length = 7)
			@Nullable String motif;

		}

	}

}
