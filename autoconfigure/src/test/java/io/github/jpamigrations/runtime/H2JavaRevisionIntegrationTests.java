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

	@Override
	TestSchema freshForProcesses() {
		String url = "jdbc:h2:file:" + this.databases.resolve("d" + UUID.randomUUID());
		return new TestSchema(TestDatabase.H2, url, "sa", "", "d", () -> {
		});
	}

}
