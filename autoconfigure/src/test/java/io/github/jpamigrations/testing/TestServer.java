package io.github.jpamigrations.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A running database server.
 *
 * @param url the JDBC URL of a database that is always there
 * @param user a user that may create databases
 * @param password the password
 */
record TestServer(String url, String user, String password) {

	/**
	 * Return the URL with another database in the place of its own.
	 */
	String urlOf(String database) {
		int query = this.url.indexOf('?');
		String parameters = (query >= 0) ? this.url.substring(query) : "";
		String base = (query >= 0) ? this.url.substring(0, query) : this.url;
		return base.substring(0, base.lastIndexOf('/') + 1) + database + parameters;
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
