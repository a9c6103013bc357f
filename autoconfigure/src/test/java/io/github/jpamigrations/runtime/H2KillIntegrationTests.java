package io.github.jpamigrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests for the end of a run at any moment on H2, in a file.
 */
class H2KillIntegrationTests extends KillContract {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

	@TempDir
	Path databases;

	/**
	 * H2 commits in the middle of an ALTER TABLE that copies the rows; only without its
	 * delay of writing does a killed process never leave the copy in place of the table.
	 * It would also compact the file each time that the last connection is closed.
	 */
	@Override
	TestSchema fresh() {
		String name = "d" + UUID.randomUUID();
		String url = "jdbc:h2:file:" + this.databases.resolve(name) + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0";
		return new TestSchema(TestDatabase.H2, url, "sa", "", name, () -> delete(name));
	}

	private void delete(String name) {
		try {
			Files.deleteIfExists(this.databases.resolve(name + ".mv.db"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
