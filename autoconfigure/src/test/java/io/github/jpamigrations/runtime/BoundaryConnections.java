package io.github.jpamigrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Connections that count what is sent to the server and do something at a certain
 * boundary. What follows a write or a commit comes before the next one, so behind each of
 * them is where the server can be left; with queries, before and behind everything.
 */
final class BoundaryConnections implements ConnectionSource {

	private final Opening opening;

	private final Where where;

	private final int boundary;

	private final Blow blow;

	private int passed;

	/**
	 * Create the connections.
	 * @param opening what opens a connection
	 * @param where where there are boundaries
	 * @param boundary the number of the boundary, counted from one
	 * @param blow what happens there
	 */
	BoundaryConnections(Opening opening, Where where, int boundary, Blow blow) {
		this.opening = opening;
		this.where = where;
		this.boundary = boundary;
		this.blow = blow;
	}

	static BoundaryConnections to(String url, String user, String password, Where where, int boundary, Blow blow) {
		return new BoundaryConnections(() -> DriverManager.getConnection(url, user, password), where, boundary, blow);
	}

	/**
	 * Return whether a run has come to the boundary.
	 */
	boolean reached() {
		return this.passed >= this.boundary;
	}

	@Override
	public Connection open() throws SQLException {
		Connection connection = this.opening.open();
		return proxy(Connection.class, connection, connection, null);
	}

	private <T> T proxy(Class<T> type, T target, Connection connection, @Nullable String prepared) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				String sql = (args != null && args.length > 0 && args[0] instanceof String text) ? text : prepared;
				boolean counts = method.getName().equals("commit")
						|| (method.getName().startsWith("execute") && (this.where == Where.AROUND_EVERYTHING
								|| isWrite(sql) || method.getName().equals("executeBatch")));
				pass(counts && this.where != Where.BEHIND_WRITES, connection);
				Object result;
				try {
					result = method.invoke(target, args);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
				pass(counts && this.where != Where.BEFORE_WRITES, connection);
				if (result instanceof PreparedStatement statement) {
					return proxy(PreparedStatement.class, statement, connection, sql);
				}
				return (result instanceof Statement statement) ? proxy(Statement.class, statement, connection, null)
						: result;
			}));
	}

	private static boolean isWrite(@Nullable String sql) {
		return sql != null && !sql.toLowerCase(Locale.ROOT).matches("(?s)\\s*(select|show|with names|set) .*");
	}

	private void pass(boolean counts, Connection connection) throws SQLException {
		if (counts && ++this.passed == this.boundary) {
			this.blow.fall(connection);
		}
	}

	/**
	 * Where boundaries are.
	 */
	enum Where {

		/**
		 * Behind what changes the database.
		 */
		BEHIND_WRITES,

		/**
		 * Before what changes the database.
		 */
		BEFORE_WRITES,

		/**
		 * Before and behind everything that is sent.
		 */
		AROUND_EVERYTHING

	}

	/**
	 * Opens a connection.
	 */
	@FunctionalInterface
	interface Opening {

		/**
		 * Open it.
		 */
		Connection open() throws SQLException;

	}

	/**
	 * What happens at the boundary.
	 */
	@FunctionalInterface
	interface Blow {

		/**
		 * Let it happen.
		 * @param connection the connection, as the driver made it
		 */
		void fall(Connection connection) throws SQLException;

	}

}
