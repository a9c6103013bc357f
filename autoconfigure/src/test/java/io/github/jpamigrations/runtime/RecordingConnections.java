package io.github.jpamigrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import io.github.jpamigrations.testing.TestSchema;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a test: records what is executed, hands connections out on autocommit or
 * not, and can break one before or after a statement, as a killed process would.
 */
final class RecordingConnections implements ConnectionSource {

	private final TestSchema schema;

	private final List<String> executed = Collections.synchronizedList(new ArrayList<>());

	private boolean autoCommit = true;

	private int discarded;

	private Predicate<String> breakBefore = (sql) -> false;

	private Predicate<String> breakAfter = (sql) -> false;

	private Predicate<String> breakAfterFailure = (sql) -> false;

	RecordingConnections(TestSchema schema) {
		this.schema = schema;
	}

	RecordingConnections withoutAutoCommit() {
		this.autoCommit = false;
		return this;
	}

	RecordingConnections breakBefore(String sql) {
		this.breakBefore = (executed) -> executed.contains(sql);
		return this;
	}

	RecordingConnections breakAfter(String sql) {
		this.breakAfter = (executed) -> executed.contains(sql);
		return this;
	}

	/**
	 * Break the connection after the server has refused a statement.
	 */
	RecordingConnections breakAfterFailureOf(String sql) {
		this.breakAfterFailure = (executed) -> executed.contains(sql);
		return this;
	}

	List<String> executed() {
		return this.executed;
	}

	int discarded() {
		return this.discarded;
	}

	@Override
	public Connection open() throws SQLException {
		Connection connection = this.schema.connection();
		connection.setAutoCommit(this.autoCommit);
		return proxy(Connection.class, connection, connection, null);
	}

	@Override
	public void discard(Connection connection) throws SQLException {
		this.discarded++;
		connection.close();
	}

	private <T> T proxy(Class<T> type, T target, Connection connection, @Nullable String prepared) {
		List<String> batch = new ArrayList<>();
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				String sql = (args != null && args.length > 0 && args[0] instanceof String text) ? text : prepared;
				if (method.getName().equals("addBatch") && sql != null) {
					batch.add(sql);
				}
				List<String> executes = List.of();
				if (method.getName().startsWith("execute")) {
					executes = (sql != null) ? List.of(sql) : List.copyOf(batch);
					batch.clear();
				}
				this.executed.addAll(executes);
				breakIf(executes.stream().anyMatch(this.breakBefore), connection);
				Object result;
				try {
					result = method.invoke(target, args);
				}
				catch (InvocationTargetException ex) {
					breakIf(executes.stream().anyMatch(this.breakAfterFailure), connection);
					throw ex.getCause();
				}
				breakIf(executes.stream().anyMatch(this.breakAfter), connection);
				if (result instanceof PreparedStatement statement) {
					return proxy(PreparedStatement.class, statement, connection, sql);
				}
				return (result instanceof Statement statement) ? proxy(Statement.class, statement, connection, null)
						: result;
			}));
	}

	private static void breakIf(boolean condition, Connection connection) throws SQLException {
		if (condition) {
			connection.abort(Runnable::run);
			throw new SQLException("The connection is gone", "08006");
		}
	}

}
