package io.github.jpamigrations.evolution;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.mysql.cj.jdbc.JdbcConnection;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;

/**
 * A schema in which one evolution after the other takes place. Connections to a server
 * are kept, since to log in takes longer than anything else that an evolution does;
 * whoever opens one finds the session as if it were new. H2 has a database for each, and
 * a connection for each time that somebody asks for one; they end with the database,
 * since H2 can't evaluate an OR or a list in a check once the connection that created the
 * table is closed.
 */
final class EvolutionSchema implements AutoCloseable {

	private final TestDatabase database;

	private final Deque<Connection> kept = new ArrayDeque<>();

	private TestSchema schema;

	EvolutionSchema(TestDatabase database) {
		this.database = database;
		this.schema = database.fresh();
	}

	TestDatabase database() {
		return this.database;
	}

	Connection connection() throws SQLException {
		boolean fresh = this.kept.isEmpty() || !keepsConnections();
		Connection connection = fresh ? this.schema.connection() : this.kept.pop();
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().equals("close")) {
				keep(connection);
				return null;
			}
			try {
				return method.invoke(connection, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		};
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				handler);
	}

	private void keep(Connection connection) throws SQLException {
		if (connection.isClosed() || this.kept.contains(connection)) {
			return;
		}
		if (!connection.getAutoCommit()) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		switch (this.database) {
			case H2 -> {
			}
			case MYSQL -> connection.unwrap(JdbcConnection.class).resetServerState();
			case MARIADB -> connection.unwrap(org.mariadb.jdbc.Connection.class).reset();
			default -> execute(connection, "DISCARD ALL");
		}
		this.kept.push(connection);
	}

	/**
	 * Execute statements one by one.
	 */
	void execute(String... statements) {
		try (Connection connection = connection()) {
			execute(connection, statements);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void execute(Connection connection, String... statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	List<String> dump() {
		try (Connection connection = connection()) {
			return CatalogDump.of(this.schema, connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Drop everything in the schema.
	 */
	void clear() {
		if (!keepsConnections()) {
			close();
			this.kept.clear();
			this.schema = this.database.fresh();
		}
		else if (this.database == TestDatabase.POSTGRESQL) {
			execute("DROP SCHEMA " + this.schema.name() + " CASCADE", "CREATE SCHEMA " + this.schema.name());
		}
		else {
			execute("DROP DATABASE " + this.schema.name(), "CREATE DATABASE " + this.schema.name(),
					"USE " + this.schema.name());
		}
	}

	private boolean keepsConnections() {
		return this.database != TestDatabase.H2;
	}

	@Override
	public void close() {
		try {
			for (Connection connection : this.kept) {
				connection.close();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		this.schema.close();
	}

}
