package io.github.jpamigrations.runtime;

import java.nio.file.Path;
import java.util.UUID;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests for revisions written in Java on H2.
 */
class H2JavaRevisionIntegrationTests extends JavaRevisionContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@TempDir
	Path databases;

	/**
	 * H2 commits in the middle of an ALTER TABLE that copies the table, and writes what
	 * is committed half a second later; a process that is killed before that can leave
	 * the copy behind in place of the table. Without the delay the file has what H2
	 * answered.
	 */
	@Override
	TestSchema freshForProcesses() {
		String url = "jdbc:h2:file:" + this.databases.resolve("d" + UUID.randomUUID()) + ";WRITE_DELAY=0";
		return new TestSchema(TestDatabase.H2, url, "sa", "", "d", () -> {
		});
	}

}
