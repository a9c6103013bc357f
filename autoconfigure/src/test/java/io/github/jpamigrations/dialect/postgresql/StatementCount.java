package io.github.jpamigrations.dialect.postgresql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the statements that are made on a connection.
 */
final class StatementCount {

	private StatementCount() {
	}

	static int of(Connection connection, Work work) throws SQLException {
		AtomicInteger count = new AtomicInteger();
		Connection counted = (Connection) Proxy.newProxyInstance(StatementCount.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")
							|| method.getName().equals("getMetaData")) {
						count.incrementAndGet();
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
		work.run(counted);
		return count.get();
	}

	interface Work {

		void run(Connection connection) throws SQLException;

	}

}
