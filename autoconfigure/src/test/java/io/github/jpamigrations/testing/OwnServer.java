package io.github.jpamigrations.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.images.builder.Transferable;

/**
 * A second server of a database, which a test may kill, stop and start again, and which
 * counts statements. It keeps what it has committed, always has the same port, and on
 * MySQL and MariaDB stores the names of tables in lower case.
 *
 * <p>
 * There is one for each database, started at the first test that needs it; it ends with
 * the JVM.
 */
public final class OwnServer {

	private static final Map<TestDatabase, OwnServer> RUNNING = new EnumMap<>(TestDatabase.class);

	private static final Map<TestDatabase, TestServers.UnavailableException> MISSING = new EnumMap<>(
			TestDatabase.class);

	private static final long PATIENCE_IN_NANOS = 60_000_000_000L;

	private final TestDatabase database;

	private final JdbcDatabaseContainer<?> container;

	private final TestServer server;

	private OwnServer(TestDatabase database, JdbcDatabaseContainer<?> container, TestServer server) {
		this.database = database;
		this.container = container;
		this.server = server;
	}

	/**
	 * Return the server. A test that can't have it is skipped and says why.
	 */
	public static synchronized OwnServer of(TestDatabase database) {
		TestServers.UnavailableException missing = MISSING.get(database);
		if (missing == null && !RUNNING.containsKey(database)) {
			try {
				RUNNING.put(database, start(database));
			}
			catch (TestServers.UnavailableException ex) {
				MISSING.put(database, ex);
				missing = ex;
			}
		}
		if (missing != null) {
			// Where the servers are named by their URLs there need not be a Docker.
			boolean named = System.getProperty("migrations.test.url." + database.id()) != null;
			throw database.unavailable(missing, Boolean.getBoolean("migrations.test.require-databases") && !named);
		}
		return RUNNING.get(database);
	}

	private static OwnServer start(TestDatabase database) {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new TestServers.UnavailableException("there is no Docker");
		}
		JdbcDatabaseContainer<?> container = TestServers.newContainer(database);
		// Docker would choose another port at each start.
		container.setPortBindings(List.of(freePort() + ":" + (switch (database) {
			case POSTGRESQL -> 5432;
			default -> 3306;
		})));
		switch (database) {
			case POSTGRESQL -> container.withCommand("postgres", "-c", "synchronous_commit=on", "-c",
					"shared_preload_libraries=pg_stat_statements");
			case MYSQL -> container.withCommand("--innodb-flush-log-at-trx-commit=1")
				// Wanted already when the data directory is made.
				.withCopyToContainer(Transferable.of("[mysqld]\nlower_case_table_names = 1\n"),
						"/etc/mysql/conf.d/lower-case.cnf");
			default -> container.withCommand("--innodb-flush-log-at-trx-commit=1", "--lower-case-table-names=1");
		}
		return new OwnServer(database, container, TestServers.start(database, container));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a new empty schema on it.
	 */
	public TestSchema fresh() {
		return this.database.fresh(this.server);
	}

	/**
	 * Kill it, as a crash would.
	 */
	public void kill() {
		end("SIGKILL");
	}

	/**
	 * Stop it in order, without waiting for its clients.
	 */
	public void stop() {
		// At a SIGTERM PostgreSQL would wait until the last client has gone.
		end((this.database == TestDatabase.POSTGRESQL) ? "SIGINT" : "SIGTERM");
	}

	private void end(String signal) {
		docker().killContainerCmd(this.container.getContainerId()).withSignal(signal).exec();
		docker().waitContainerCmd(this.container.getContainerId()).start().awaitStatusCode();
	}

	/**
	 * Start it again, without waiting until it answers.
	 */
	public void begin() {
		try {
			docker().startContainerCmd(this.container.getContainerId()).exec();
		}
		catch (NotModifiedException ex) {
			// It runs.
		}
	}

	/**
	 * Start it again where it does not run, and wait until it answers.
	 */
	public void start() {
		begin();
		long end = System.nanoTime() + PATIENCE_IN_NANOS;
		while (!answers()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(
						this.database.id() + " does not come back: " + this.container.getLogs());
			}
			pause();
		}
	}

	private boolean answers() {
		try (Connection connection = DriverManager.getConnection(this.server.url(), this.server.user(),
				this.server.password())) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static DockerClient docker() {
		return DockerClientFactory.instance().client();
	}

}
