package io.github.jpamigrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import io.github.jpamigrations.testing.TestSchema;

/**
 * A pooler that gives each transaction another session of the server, as PgBouncer does
 * in its transaction mode: what one of them has set or locked, the next one does not
 * have.
 */
final class TransactionPooler implements ConnectionSource {

	private static final Set<String> OF_ALL = Set.of("setAutoCommit", "close", "setReadOnly",
			"setTransactionIsolation");

	private static final Set<String> ENDS = Set.of("commit", "rollback");

	private final TestSchema schema;

	TransactionPooler(TestSchema schema) {
		this.schema = schema;
	}

	@Override
	public Connection open() throws SQLException {
		Connection[] sessions = { this.schema.connection(), this.schema.connection() };
		int[] current = { 0 };
		return proxy(Connection.class, (method, args) -> {
			if (OF_ALL.contains(method.getName())) {
				method.invoke(sessions[1 - current[0]], args);
			}
			Object result = method.invoke(sessions[current[0]], args);
			if (ENDS.contains(method.getName())) {
				current[0] = 1 - current[0];
			}
			if (result instanceof PreparedStatement statement) {
				return statement(PreparedStatement.class, statement, sessions, current);
			}
			return (result instanceof Statement statement) ? statement(Statement.class, statement, sessions, current)
					: result;
		});
	}

	private static <T extends Statement> T statement(Class<T> type, T statement, Connection[] sessions, int[] current) {
		return proxy(type, (method, args) -> {
			Object result = method.invoke(statement, args);
			if (method.getName().startsWith("execute") && sessions[0].getAutoCommit()) {
				current[0] = 1 - current[0];
			}
			return result;
		});
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				try {
					return call.run(method, args);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	/**
	 * A call of a method.
	 */
	private interface Call {

		Object run(java.lang.reflect.Method method, Object[] args) throws Throwable;

	}

}
