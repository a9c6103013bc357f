package io.github.jpamigrations.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

import org.opentest4j.TestAbortedException;

/**
 * The databases of the tests: one server each as long as the JVM lives, a fresh schema
 * for each test. A server is, in this order, the one that
 * {@code migrations.test.url.<id>} names (with {@code migrations.test.user.<id>} and
 * {@code migrations.test.password.<id>}, both {@code test} by default; the user has to be
 * allowed to create databases), a container, or an embedded server. A test on a database
 * that is not to be had is skipped, unless {@code migrations.test.require-databases} is
 * set: then it fails.
 */
public enum TestDatabase {

	/**
	 * MySQL.
	 */
	MYSQL {
		@Override
		TestSchema create(TestServer server, String name) throws SQLException {
			server.execute("CREATE DATABASE " + name);
			return new TestSchema(this, server.urlOf(name), server.user(), server.password(), name,
					() -> server.execute("DROP DATABASE " + name));
		}
	},

	/**
	 * MariaDB.
	 */
	MARIADB {
		@Override
		TestSchema create(TestServer server, String name) throws SQLException {
			return MYSQL.create(server, name).of(this);
		}
	},

	/**
	 * PostgreSQL.
	 */
	POSTGRESQL {
		@Override
		TestSchema create(TestServer server, String name) throws SQLException {
			server.execute("CREATE SCHEMA " + name);
			String url = server.url() + (server.url().contains("?") ? "&" : "?") + "currentSchema=" + name;
			return new TestSchema(this, url, server.user(), server.password(), name,
					() -> server.execute("DROP SCHEMA " + name + " CASCADE"));
		}
	},

	/**
	 * H2 in memory.
	 */
	H2 {
		@Override
		public TestSchema fresh() {
			String name = randomName();
			String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
			return new TestSchema(this, url, "sa", "", name, () -> {
				try (Connection connection = DriverManager.getConnection(url, "sa", "");
						Statement statement = connection.createStatement()) {
					statement.execute("SHUTDOWN");
				}
			});
		}

		@Override
		TestSchema create(TestServer server, String name) {
			throw new IllegalStateException("H2 needs no server");
		}
	},

	/**
	 * HSQLDB in memory, one of the databases without a dialect of ours.
	 */
	HSQLDB {
		@Override
		public TestSchema fresh() {
			String name = randomName();
			String url = "jdbc:hsqldb:mem:" + name;
			return new TestSchema(this, url, "sa", "", name, () -> {
				try (Connection connection = DriverManager.getConnection(url, "sa", "");
						Statement statement = connection.createStatement()) {
					statement.execute("SHUTDOWN");
				}
			});
		}

		@Override
		TestSchema create(TestServer server, String name) {
			throw new IllegalStateException("HSQLDB needs no server");
		}
	},

	/**
	 * Apache Derby in memory, another one.
	 */
	DERBY {
		@Override
		public TestSchema fresh() {
			String name = randomName();
			String url = "jdbc:derby:memory:" + name;
			try {
				DriverManager.getConnection(url + ";create=true").close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			return new TestSchema(this, url, "app", "app", name, () -> {
				try {
					DriverManager.getConnection(url + ";drop=true").close();
				}
				catch (SQLException ex) {
					// Derby says in this way that it is gone.
					if (!"08006".equals(ex.getSQLState())) {
						throw ex;
					}
				}
			});
		}

		@Override
		TestSchema create(TestServer server, String name) {
			throw new IllegalStateException("Derby needs no server");
		}
	};

	/**
	 * Return the id of the database, as our dialects have it.
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return a new empty schema. Closing it drops it.
	 */
	public TestSchema fresh() {
		TestServer server;
		try {
			server = TestServers.get(this);
		}
		catch (TestServers.UnavailableException ex) {
			throw unavailable(ex, Boolean.getBoolean("migrations.test.require-databases"));
		}
		return fresh(server);
	}

	TestSchema fresh(TestServer server) {
		try {
			return create(server, randomName());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return what ends a test without its server: a failure where it is required.
	 */
	RuntimeException unavailable(TestServers.UnavailableException reason, boolean required) {
		String message = "No server for " + id() + ": " + reason.getMessage();
		return required ? new IllegalStateException(message, reason) : new TestAbortedException(message, reason);
	}

	abstract TestSchema create(TestServer server, String name) throws SQLException;

	private static String randomName() {
		return "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
	}

}
