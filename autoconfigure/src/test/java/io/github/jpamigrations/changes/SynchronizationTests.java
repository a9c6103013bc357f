package io.github.jpamigrations.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.RepeatedGenerationException;
import io.github.jpamigrations.revision.MultipleHeadsException;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.runtime.ReviewPendingException;
import io.github.jpamigrations.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Starts that meet revisions of somebody else.
 */
@ExtendWith(OutputCaptureExtension.class)
class SynchronizationTests {

	@TempDir
	private Path directory;

	@Test
	void modelOfAnEarlierReleaseDoesNotTakeTheLaterOneBack() throws IOException {
		try (ModelDatabase database = database()) {
			database.follow(First.Person.class);
			Revision later = database.follow(Second.Person.class);
			List<String> dump = database.dump();
			Files.delete(Path.of(later.location()));
			database.start(First.Person.class);
			assertThat(database.revisions()).hasSize(1);
			assertThat(database.dump()).isEqualTo(dump);
		}
	}

	@Test
	void severalHeadsAreMergedByAPersonBeforeAnythingIsWritten() throws IOException {
		try (ModelDatabase database = database()) {
			Revision base = database.follow(First.Person.class);
			for (String id : List.of("aaaaaaaaaaaa", "bbbbbbbbbbbb")) {
				Files.writeString(this.directory.resolve(id + ".sql"), "-- revision: " + id + "\n-- down revision: "
						+ base.id() + "\n-- message: branch\n\n-- upgrade\n\n-- downgrade\n");
			}
			database.start(First.Person.class);
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> database.start(Second.Person.class))
				.satisfies((ex) -> assertThat(ex.heads()).hasSize(2));
			assertThat(database.revisions()).hasSize(3);
		}
	}

	@Test
	void waitingRevisionKeepsItsLabelsAndDependencies() throws IOException {
		try (ModelDatabase database = database()) {
			database.follow(Second.Person.class);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(First.Person.class));
			Revision waiting = database.revisions().get(1);
			Path file = Path.of(waiting.location());
			Files.writeString(file,
					Files.readString(file).replace("-- message:", "-- branch labels: people\n-- message:"));
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(Third.Person.class));
			Revision again = database.revisions().get(1);
			assertThat(again.id()).isEqualTo(waiting.id());
			assertThat(again.branchLabels()).containsExactly("people");
			assertThat(again.upgrade().text()).contains("town").isNotEqualTo(waiting.upgrade().text());
		}
	}

	@Test
	void waitingRevisionThatStaysTheSameKeepsTheNotesInIt() throws IOException {
		try (ModelDatabase database = database()) {
			database.follow(Second.Person.class);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(First.Person.class));
			Path file = Path.of(database.revisions().get(1).location());
			String noted = Files.readString(file).replace("-- upgrade\n", "-- upgrade\n-- Ada looks at it\n");
			Files.writeString(file, noted);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(First.Person.class));
			assertThat(file).hasContent(noted);
		}
	}

	@Test
	void waitingRevisionKeepsTheMessageThatAPersonHasEdited() throws IOException {
		try (ModelDatabase database = database().withMessage("as configured")) {
			database.follow(Second.Person.class);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(First.Person.class));
			Revision waiting = database.revisions().get(1);
			assertThat(waiting.message()).isEqualTo("as configured");
			Path file = Path.of(waiting.location());
			String edited = Files.readString(file).replace("as configured", "nobody has a name");
			Files.writeString(file, edited);
			assertThatExceptionOfType(ReviewPendingException.class)
				.isThrownBy(() -> database.start(First.Person.class));
			assertThat(file).hasContent(edited);
		}
	}

	/**
	 * Somebody takes back by hand what was generated: a file more at each start would not
	 * help.
	 */
	@Test
	void whatWasGeneratedAndAppliedIsNotGeneratedAgainInTheSameProcess() {
		try (ModelDatabase database = database()) {
			database.follow(First.Person.class);
			Revision generated = database.follow(Second.Person.class);
			database.execute("alter table person drop column name");
			List<Revision> revisions = database.revisions();
			for (int i = 0; i < 2; i++) {
				assertThatExceptionOfType(RepeatedGenerationException.class)
					.isThrownBy(() -> database.start(Second.Person.class))
					.withMessage("Revision " + generated.id() + " (" + generated.location() + ") has just been "
							+ "generated and applied, and the model still differs from the database in the same way")
					.satisfies((ex) -> {
						assertThat(ex.revision()).isEqualTo(generated.id());
						assertThat(ex.location()).isEqualTo(generated.location());
					});
			}
			assertThat(database.revisions()).isEqualTo(revisions);
			database.execute("alter table person add name varchar(255)");
			database.start(Second.Person.class);
			assertThat(database.revisions()).isEqualTo(revisions);
		}
	}

	@Test
	void findingIsLoggedOnceHoweverOftenTheModelIsCompared(CapturedOutput output) {
		try (ModelDatabase database = database()) {
			database.follow(First.Person.class);
			database.execute("create table by_hand (id int)");
			Migrations migrations = database.migrations();
			for (int i = 0; i < 3; i++) {
				database.synchronize(migrations, First.Person.class);
			}
			assertThat(occurrences(output, "unknown-table: The table 'BY_HAND' is not in the model")).isOne();
			database.execute("create table later (id int)");
			database.synchronize(migrations, First.Person.class);
			database.synchronize(migrations, First.Person.class);
			assertThat(occurrences(output, "unknown-table: The table 'LATER'")).isOne();
			assertThat(occurrences(output, "unknown-table: The table 'BY_HAND'")).isOne();
		}
	}

	@Test
	void manyFindingsOfOneKindAreOneLine(CapturedOutput output) {
		try (ModelDatabase database = database()) {
			database.follow(First.Person.class);
			for (int i = 1; i <= 7; i++) {
				database.execute("create table by_hand_" + i + " (id int)");
			}
			database.synchronize(database.migrations(), First.Person.class);
			assertThat(occurrences(output, "unknown-table: ")).isOne();
			assertThat(output)
				.contains("'BY_HAND_1' is not in the model and was made by no revision; it is left alone; "
						+ "so are 6 others: ");
		}
	}

	private static int occurrences(CapturedOutput output, String text) {
		return StringUtils.countOccurrencesOf(output.toString(), text);
	}

	private ModelDatabase database() {
		return new ModelDatabase(TestDatabase.H2.fresh(), this.directory);
	}

	static class First {

		@Entity(name = "Person")
		@Table(name = "person")
		static class Person {

			@Id
			long id;

		}

	}

	static class Second {

		@Entity(name = "Person")
		@Table(name = "person")
		static class Person {

			@Id
			long id;

			@Nullable String name;

		}

	}

	static class Third {

		@Entity(name = "Person")
		@Table(name = "person")
		static class Person {

			@Id
			long id;

			@Nullable String town;

		}

	}

}
