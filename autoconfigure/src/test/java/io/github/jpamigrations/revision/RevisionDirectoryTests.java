package io.github.jpamigrations.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionDirectoryTests {

	private final Path temporary;

	RevisionDirectoryTests(@TempDir Path temporary) {
		this.temporary = temporary;
	}

	@Test
	void directoryThatIsNotThereHasNoRevisions() {
		assertThat(new RevisionDirectory(this.temporary.resolve("nosuch")).read()).isEmpty();
	}

	@Test
	void readsSqlFilesByName() throws IOException {
		for (String name : List.of("b.sql", "a.sql", "c.sql")) {
			Files.writeString(this.temporary.resolve(name), text(name.substring(0, 1)));
		}
		for (String name : List.of("README.md", ".a.sql", ".a.sql.0123.tmp", "a.sql.orig")) {
			Files.writeString(this.temporary.resolve(name), "no revision");
		}
		Files.createDirectory(this.temporary.resolve("d.sql"));
		List<Revision> revisions = new RevisionDirectory(this.temporary).read();
		assertThat(revisions).extracting((revision) -> revision.id().value()).containsExactly("a", "b", "c");
		assertThat(revisions.get(0).location()).isEqualTo(this.temporary.resolve("a.sql").toString());
	}

	@Test
	void writesAFileAndTheDirectoriesAboveIt() throws IOException {
		RevisionDirectory directory = new RevisionDirectory(this.temporary.resolve("db/revisions"));
		Path file = directory.write("a.sql", text("a"));
		assertThat(file).hasContent(text("a"));
		assertThat(list(directory.path())).containsExactly(file);
		assertThat(directory.read()).hasSize(1);
	}

	@Test
	void newFileIsReadableLikeAnyOther() throws IOException {
		Path other = Files.createFile(this.temporary.resolve("other"));
		Path file = new RevisionDirectory(this.temporary).write("a.sql", text("a"));
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
	}

	@Test
	void neverWritesOverAnotherFile() throws IOException {
		RevisionDirectory directory = new RevisionDirectory(this.temporary);
		Path file = directory.write("a.sql", text("a"));
		assertThatExceptionOfType(RevisionDirectoryException.class)
			.isThrownBy(() -> directory.write("a.sql", text("b")))
			.withMessage("'" + file + "' exists already")
			.satisfies((ex) -> assertThat(ex.path()).isEqualTo(file))
			.satisfies((ex) -> assertThat(ex.problem()).isEqualTo("exists already"));
		assertThat(file).hasContent(text("a"));
		assertThat(list(this.temporary)).containsExactly(file);
	}

	@Test
	void writesNothingOutsideTheDirectory() {
		RevisionDirectory directory = new RevisionDirectory(this.temporary.resolve("db"));
		assertThatExceptionOfType(RevisionDirectoryException.class)
			.isThrownBy(() -> directory.write("../a.sql", text("a")));
		assertThat(this.temporary.resolve("a.sql")).doesNotExist();
	}

	@Test
	void replacesTheTextOfARevision() throws IOException {
		RevisionDirectory directory = new RevisionDirectory(this.temporary);
		directory.write("a.sql", text("a"));
		String location = directory.read().get(0).location();
		Path file = directory.replace(location, text("b"));
		assertThat(file).hasContent(text("b"));
		assertThat(list(this.temporary)).containsExactly(file);
	}

	@Test
	void replacesNothingThatIsNotThere() {
		assertThatExceptionOfType(RevisionDirectoryException.class)
			.isThrownBy(() -> new RevisionDirectory(this.temporary).replace("a.sql", text("a")))
			.withMessage("'" + this.temporary.resolve("a.sql") + "' is not there any more");
	}

	@Test
	void saysThatADirectoryIsNone() throws IOException {
		Path file = Files.createFile(this.temporary.resolve("file"));
		assertThatExceptionOfType(RevisionDirectoryException.class)
			.isThrownBy(() -> new RevisionDirectory(file).write("a.sql", text("a")))
			.withMessage("'" + file + "' is not a directory");
	}

	@Test
	void fileThatIsNoRevisionIsNamed() throws IOException {
		Path file = Files.writeString(this.temporary.resolve("a.sql"), "SELECT 1;");
		assertThatExceptionOfType(RevisionFileException.class)
			.isThrownBy(() -> new RevisionDirectory(this.temporary).read())
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo(file.toString()));
	}

	private static List<Path> list(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static String text(String id) {
		return RevisionFile.format(RevisionHeader.builder(new RevisionId(id)).build(), "A;", "B;");
	}

}
