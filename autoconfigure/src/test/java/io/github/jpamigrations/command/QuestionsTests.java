package io.github.jpamigrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.jpamigrations.engine.Answers;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.NewRevision;
import io.github.jpamigrations.engine.RenameQuestion;
import io.github.jpamigrations.revision.RevisionTarget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions as a person sees them who sits at a terminal and answers.
 */
@Timeout(60)
class QuestionsTests {

	private static final String DRAFT = "revision --autogenerate -m rename --dry-run";

	private static final String WAITING = """
			-- revision: drop1
			-- down revision: base1
			-- message: drop name
			-- review: pending

			-- upgrade
			ALTER TABLE person DROP COLUMN name;

			-- downgrade: none
			""";

	private static final String END_OF_INPUT = "\u0004";

	@TempDir
	private Path directory;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.directory.resolve("base1.sql"), QuestionsApplication.REVISION);
	}

	@Test
	void renameIsAskedAboutAndEachAnswerCounts() throws IOException {
		try (PseudoTerminal terminal = PseudoTerminal.start(java("upgrade head", DRAFT, DRAFT, DRAFT, DRAFT))) {
			assertThat(terminal.read()).isEqualTo("Running upgrade  -> base1, create person\nstatus 0\n"
					+ "Is this a rename: person.NAME=full_name? [y/N] ");
			// Both answers at once: the second is typed before its question is asked.
			terminal.type("y\nYES\n");
			assertThat(terminal.read()).endsWith("Is this a rename: person.BORN=birthday? [y/N] ");
			assertThat(terminal.read())
				.contains("RENAME COLUMN born TO birthday", "RENAME COLUMN name TO full_name", "status 0\n")
				.doesNotContain("DROP COLUMN");
			terminal.type("n\n");
			assertThat(terminal.read()).isEqualTo("n\nIs this a rename: person.BORN=birthday? [y/N] ");
			terminal.type("y\n");
			assertThat(terminal.read()).contains("DROP COLUMN name", "RENAME COLUMN born TO birthday",
					"-- review: pending");
			noAnswerIsNo(terminal, "\n", "\n");
			noAnswerIsNo(terminal, END_OF_INPUT, "\n");
		}
	}

	private static void noAnswerIsNo(PseudoTerminal terminal, String typed, String seen) throws IOException {
		terminal.type(typed);
		assertThat(terminal.read()).isEqualTo(seen + "Is this a rename: person.BORN=birthday? [y/N] ");
		terminal.type(typed);
		assertThat(terminal.read()).startsWith(seen)
			.contains("DROP COLUMN born", "DROP COLUMN name", "-- review: pending", "status 0\n")
			.doesNotContain("RENAME COLUMN");
	}

	@Test
	void revisionThatWaitsForAReviewIsShownAndAppliedOnlyAfterAYes() throws IOException {
		Path waiting = Files.writeString(this.directory.resolve("drop1.sql"), WAITING);
		String question = "Revision drop1, drop name, waits for a review (" + waiting
				+ "):\nALTER TABLE person DROP COLUMN name;\nApply it? [y/N] ";
		String failure = "FAILED: Revision 'drop1' in " + waiting + " is pending review\n";
		try (PseudoTerminal terminal = PseudoTerminal
			.start(java("upgrade base1", "upgrade head", "upgrade head", "upgrade head", "upgrade head", "current"))) {
			assertThat(terminal.read()).endsWith(question);
			for (String no : List.of("no\n", "\n", END_OF_INPUT)) {
				terminal.type(no);
				assertThat(terminal.read()).startsWith((no.equals("no\n") ? no : "\n") + failure)
					.contains("status 1\n")
					.endsWith(question);
				assertThat(waiting).hasContent(WAITING);
			}
			terminal.type("y\n");
			assertThat(terminal.read())
				.isEqualTo("y\nRunning upgrade base1 -> drop1, drop name\nstatus 0\n" + "drop1 (head)\nstatus 0\n");
			assertThat(waiting).content().doesNotContain("review");
		}
	}

	@Test
	void nobodyIsAskedWhereNobodySits() throws IOException {
		Process process = new ProcessBuilder(java("upgrade head", DRAFT)).redirectErrorStream(true).start();
		process.getOutputStream().write("y\ny\n".getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().close();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.contains("DROP COLUMN born", "DROP COLUMN name")
			.doesNotContain(PseudoTerminal.PROMPT, "RENAME COLUMN");
	}

	/**
	 * Somebody who goes for lunch must not keep others waiting.
	 */
	@Test
	void lockIsFreeWhileAQuestionWaits() {
		Migrations migrations = QuestionsApplication.migrations(this.directory);
		migrations.upgrade();
		List<String> asked = new ArrayList<>();
		RenameQuestion question = (rename) -> {
			asked.add(rename.hint());
			assertThat(CompletableFuture.runAsync(() -> migrations.stamp(List.of(new RevisionTarget.Heads()))))
				.succeedsWithin(Duration.ofSeconds(20));
			return true;
		};
		assertThat(migrations.revision(NewRevision.onHead("rename"), (scope) -> QuestionsApplication.MODEL,
				Answers.of(List.of(), List.of(), question)))
			.singleElement()
			.satisfies((written) -> assertThat(written.text()).contains("RENAME COLUMN"));
		assertThat(asked).containsExactly("person.NAME=full_name", "person.BORN=birthday");
	}

	private List<String> java(String... commands) {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR", "-cp", classPath(),
				QuestionsApplication.class.getName(), this.directory.toString()));
		line.addAll(Arrays.asList(commands));
		return line;
	}

	/**
	 * Without a logging library, so that nothing is logged beside what a person sees.
	 */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(":"))
			.filter((entry) -> !entry.contains("logback"))
			.reduce((first, second) -> first + ":" + second)
			.orElseThrow();
	}

}
