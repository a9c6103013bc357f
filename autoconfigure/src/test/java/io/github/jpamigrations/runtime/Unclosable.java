package io.github.jpamigrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;

/**
 * A connection that stays open, as one of a pool does.
 */
final class Unclosable {

	private Unclosable() {
	}

	static Connection of(Connection connection, List<Connection> closed) {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (self, method, args) -> {
					if (method.getName().equals("close")) {
						closed.add(connection);
						return null;
					}
					try {
						return method.invoke(connection, args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
