package io.github.jpamigrations.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in development, as a process of its own with the real DevTools: what
 * autogenerate writes must neither restart it for ever nor be written twice. Nothing is
 * waited for but the application and DevTools' own poll interval.
 */
class DevToolsTests {

	@TempDir
	private Path directory;

	@Test
	void copyThatTheBuildMakesOfARevisionRestartsOnceAndWritesNothing() throws Exception {
		DevelopedModule module = DevelopedModule.in(this.directory);
		module.compile("");
		try (DevelopedApplication application = module.start(List.of(module.classes()))) {
			application.awaitStarts(1);
			assertThat(module.revisions()).hasSize(1);
			module.copyRevisions();
			application.awaitStarts(2).rests();
			module.compile("String name;");
			application.awaitStarts(3);
			assertThat(module.revisions()).hasSize(2).last().asString().endsWith("_add_column_pet_name.sql");
			module.copyRevisions();
			application.awaitStarts(4).rests();
			assertThat(module.revisions()).hasSize(2);
			application.hasNotFailed();
			reviewStopsEachStartAndIsWrittenOnce(module, application);
		}
	}

	private static void reviewStopsEachStartAndIsWrittenOnce(DevelopedModule module, DevelopedApplication application)
			throws Exception {
		module.compile("");
		application.awaitFailures(1);
		assertThat(module.revisions()).hasSize(3);
		Path waiting = module.revisions().get(2);
		String text = Files.readString(waiting);
		assertThat(text).contains("-- review: pending");
		module.copyRevisions();
		application.awaitFailures(2).rests();
		assertThat(waiting).hasContent(text);
		Files.writeString(waiting, text.replace("-- review: pending\n", ""));
		module.copyRevisions();
		application.awaitStarts(5).rests();
		assertThat(module.revisions()).hasSize(3);
	}

	@Test
	void commandIsNotRestartedAndPrintsNothingElse() throws Exception {
		DevelopedModule module = DevelopedModule.in(this.directory);
		module.compile("");
		assertThat(module.runCommand("revision", "--autogenerate", "-m", "first"))
			.matches("Generating .*_first.sql ...  done\\R");
	}

	@Test
	void revisionInADirectoryThatIsWatchedRestartsOnceMore() throws Exception {
		DevelopedModule module = DevelopedModule.in(this.directory);
		module.compile("");
		try (DevelopedApplication application = module.start(List.of(module.resources(), module.classes()))) {
			application.awaitStarts(1);
			module.compile("String name;");
			application.awaitStarts(3).hasNotFailed().rests();
			assertThat(module.revisions()).hasSize(2);
		}
	}

}
