package io.github.jpamigrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.revision.Revision;
import io.github.jpamigrations.revision.RevisionDirectory;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.TestSchema;

/**
 * A process of its own that runs the revisions of a directory and is killed by SIGKILL
 * when it comes to a certain boundary between two statements.
 */
final class KilledProcess {

	private static final int SIGKILL = 137;

	private static final String CODE = ":code";

	private static final String CODE_WITHOUT_TRANSACTION = ":code without transaction";

	private KilledProcess() {
	}

	/**
	 * Run such a process.
	 * @return whether it was killed, as against having come to its end
	 */
	static boolean run(TestSchema schema, Path directory, Direction direction, int boundary,
			MigratorSettings.Transactions transactions) {
		try {
			return wasKilled(start(schema, directory.toString(), direction, boundary, transactions));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Run a process that upgrades by {@link PeopleRevisions}.
	 * @return whether it was killed, as against having come to its end
	 */
	static boolean runCode(TestSchema schema, boolean transactional, int boundary) throws Exception {
		return wasKilled(start(schema, transactional ? CODE : CODE_WITHOUT_TRANSACTION, Direction.UPGRADE, boundary,
				MigratorSettings.Transactions.PER_REVISION));
	}

	private static boolean wasKilled(Process process) throws IOException, InterruptedException {
		String output = new String(process.getInputStream().readAllBytes());
		int exit = process.waitFor();
		if (exit != 0 && exit != SIGKILL) {
			throw new IllegalStateException(output);
		}
		return exit == SIGKILL;
	}

	/**
	 * Start such a process without waiting for its end.
	 */
	static Process start(TestSchema schema, Path directory, Direction direction, int boundary) throws IOException {
		return start(schema, directory.toString(), direction, boundary, MigratorSettings.Transactions.PER_REVISION);
	}

	private static Process start(TestSchema schema, String revisions, Direction direction, int boundary,
			MigratorSettings.Transactions transactions) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m", "-Dslf4j.internal.verbosity=ERROR", "-cp",
						ChildClassPath.of(schema.database())));
		command.addAll(List.of(KilledProcess.class.getName(), schema.url(), schema.user(), schema.password(), revisions,
				direction.name(), String.valueOf(boundary), transactions.name()));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	public static void main(String[] args) throws SQLException {
		BoundaryConnections connections = BoundaryConnections.to(args[0], args[1], args[2],
				BoundaryConnections.Where.BEHIND_WRITES, Integer.parseInt(args[5]), (connection) -> kill());
		SchemaDialect dialect;
		try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
			dialect = SchemaDialects.of(connection);
			JavaRevisions code = JavaRevisions.NONE;
			List<Revision> revisions;
			if (args[3].startsWith(CODE)) {
				code = new JavaRevisions(List.of(PeopleRevisions.all(args[3].equals(CODE))));
				revisions = code.revisions();
			}
			else {
				revisions = new RevisionDirectory(Path.of(args[3])).read();
			}
			RevisionGraph graph = RevisionGraph.of(revisions);
			Migrator migrator = new Migrator(
					MigratorSettings.defaults()
						.withJavaRevisions(code)
						.withTransactions(MigratorSettings.Transactions.valueOf(args[6])),
					connections, dialect, () -> graph);
			if (Direction.valueOf(args[4]) == Direction.UPGRADE) {
				migrator.upgrade(new RevisionTarget.Heads());
			}
			else {
				migrator.downgrade(new RevisionTarget.Base());
			}
		}
	}

	private static void kill() {
		try {
			new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
			TimeUnit.MINUTES.sleep(1);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
