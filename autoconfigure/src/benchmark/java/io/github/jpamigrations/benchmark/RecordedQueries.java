package io.github.jpamigrations.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens to a connection, so that the same queries can be sent again by a bare loop. A
 * call of {@link DatabaseMetaData} that yields rows counts as one query.
 */
final class RecordedQueries {

	private final List<Query> queries = new ArrayList<>();

	private int count;

	Connection listenTo(Connection connection) {
		return proxy(Connection.class, connection, (method, arguments, result) -> {
			if (result instanceof PreparedStatement statement) {
				return listenTo(statement, (String) arguments[0]);
			}
			if (result instanceof Statement statement) {
				return listenTo(statement);
			}
			return (result instanceof DatabaseMetaData metaData) ? listenTo(metaData) : result;
		});
	}

	private DatabaseMetaData listenTo(DatabaseMetaData metaData) {
		return proxy(DatabaseMetaData.class, metaData, (method, arguments, result) -> {
			this.count += (result instanceof ResultSet) ? 1 : 0;
			return result;
		});
	}

	private PreparedStatement listenTo(PreparedStatement statement, String sql) {
		List<Setter> setters = new ArrayList<>();
		return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
			if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
				setters.add(new Setter(method, arguments));
			}
			else if (method.getName().startsWith("execute")) {
				this.count++;
				this.queries.add(new Query(sql, List.copyOf(setters)));
			}
			return result;
		});
	}

	private Statement listenTo(Statement statement) {
		return proxy(Statement.class, statement, (method, arguments, result) -> {
			if (method.getName().startsWith("execute")) {
				this.count++;
			}
			if (method.getName().equals("executeQuery")) {
				this.queries.add(new Query((String) arguments[0], List.of()));
			}
			return result;
		});
	}

	/**
	 * Return how many statements were sent.
	 */
	int count() {
		return this.count;
	}

	void reset() {
		this.count = 0;
		this.queries.clear();
	}

	/**
	 * Send the queries again and read every value.
	 */
	void drain(Connection connection) throws SQLException {
		for (Query query : this.queries) {
			query.drain(connection);
		}
	}

	private static <T> T proxy(Class<T> type, T target, Listener listener) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					try {
						return listener.called(method, arguments, method.invoke(target, arguments));
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	/**
	 * Hears of a call and may exchange its result.
	 */
	private interface Listener {

		Object called(Method method, Object[] arguments, Object result);

	}

	/**
	 * A parameter that was set.
	 *
	 * @param method how
	 * @param arguments its position and value
	 */
	private record Setter(Method method, Object[] arguments) {

	}

	/**
	 * A query.
	 *
	 * @param sql its text
	 * @param setters its parameters
	 */
	private record Query(String sql, List<Setter> setters) {

		void drain(Connection connection) throws SQLException {
			try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
				for (Setter setter : this.setters) {
					setter.method().invoke(statement, setter.arguments());
				}
				try (ResultSet rows = statement.executeQuery()) {
					int columns = rows.getMetaData().getColumnCount();
					while (rows.next()) {
						for (int i = 1; i <= columns; i++) {
							rows.getString(i);
						}
					}
				}
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
