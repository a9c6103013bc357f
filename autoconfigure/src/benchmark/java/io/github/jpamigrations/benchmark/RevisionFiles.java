package io.github.jpamigrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes revisions of one statement each, in a row.
 */
final class RevisionFiles {

	private RevisionFiles() {
	}

	static void write(Path directory, int count) throws IOException {
		Files.createDirectories(directory);
		String down = "none";
		for (int i = 1; i <= count; i++) {
			String id = String.format("%012x", 0xa0000000000L + i);
			Files.writeString(directory.resolve("20261122_" + id + "_create_t" + i + ".sql"),
					"-- revision: " + id + "\n-- down revision: " + down + "\n-- message: create t" + i
							+ "\n-- created: 2026-11-22T17:05:00Z\n\n-- upgrade\n" + statement(i)
							+ ";\n\n-- downgrade\nDROP TABLE t" + i + ";\n");
			down = id;
		}
	}

	static String statement(int number) {
		return "CREATE TABLE t" + number + " (id integer NOT NULL PRIMARY KEY, name varchar(40))";
	}

}
