package io.github.jpamigrations.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.TestSchema;

/**
 * One of many processes that start at the same moment. The first that comes to the second
 * statement of a certain revision is killed there, while it holds the lock.
 *
 * @param process the process
 * @param output what it prints
 */
record CrowdProcess(Process process, BufferedReader output) {

	static final int SIGKILL = 137;

	private static final String READY = "ready";

	static CrowdProcess start(TestSchema schema, Path directory, Path marker, String fatal) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m", "-Dslf4j.internal.verbosity=ERROR", "-cp",
						ChildClassPath.of(schema.database())));
		command.addAll(List.of(CrowdProcess.class.getName(), schema.url(), schema.user(), schema.password(),
				directory.toString(), marker.toString(), fatal));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		return new CrowdProcess(process, new BufferedReader(new InputStreamReader(process.getInputStream())));
	}

	void awaitReady() throws IOException {
		String line = this.output.readLine();
		if (!READY.equals(line)) {
			throw new IllegalStateException(line + "\n" + rest());
		}
	}

	void go() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
	}

	/**
	 * Wait for the end of the process and return its exit value.
	 */
	int await() throws IOException, InterruptedException {
		String rest = rest();
		int exit = this.process.waitFor();
		if (exit != 0 && exit != SIGKILL) {
			throw new IllegalStateException(rest);
		}
		return exit;
	}

	private String rest() {
		return String.join("\n", this.output.lines().toList());
	}

	public static void main(String[] args) throws SQLException, IOException {
		SchemaDialect dialect;
		try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
			dialect = SchemaDialects.of(connection);
		}
		RevisionGraph graph = RevisionGraph.of(new RevisionDirectory(Path.of(args[3])).read());
		MigratorSettings settings = MigratorSettings.defaults().withListener(new Death(Path.of(args[4]), args[5]));
		Migrator migrator = new Migrator(settings, () -> DriverManager.getConnection(args[0], args[1], args[2]),
				dialect, () -> graph);
		System.out.println(READY);
		if (System.in.read() != '\n') {
			throw new IllegalStateException("Nobody says go");
		}
		migrator.upgrade(new RevisionTarget.Heads());
	}

	/**
	 * Comes once, to the first process that gets there.
	 *
	 * @param marker the file that says that it has come
	 * @param revision where it waits
	 */
	private record Death(Path marker, String revision) implements MigrationListener {

		@Override
		public void beforeStatement(StatementPosition position) {
			if (position.index() == 2 && position.revision().value().equals(this.revision) && isFirst()) {
				die();
			}
		}

		private boolean isFirst() {
			try {
				Files.createFile(this.marker);
				return true;
			}
			catch (FileAlreadyExistsException ex) {
				return false;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void die() {
			try {
				new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
				TimeUnit.MINUTES.sleep(1);
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
