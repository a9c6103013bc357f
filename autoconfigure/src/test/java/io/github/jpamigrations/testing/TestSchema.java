package io.github.jpamigrations.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty schema of a test, dropped when closed.
 *
 * @param database the database it lives in
 * @param url the JDBC URL, with the schema as the current one
 * @param user the user
 * @param password the password
 * @param name the name of the schema
 * @param drop what drops it
 */
public record TestSchema(TestDatabase database, String url, String user, String password, String name,
		Drop drop) implements AutoCloseable {

	/**
	 * Return a data source that opens a connection at each request.
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.user, this.password);
	}

	/**
	 * Open a connection.
	 */
	public Connection connection() throws SQLException {
		return DriverManager.getConnection(this.url, this.user, this.password);
	}

	/**
	 * Execute statements one by one.
	 */
	public void execute(String... statements) {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	TestSchema of(TestDatabase other) {
		return new TestSchema(other, this.url, this.user, this.password, this.name, this.drop);
	}

	@Override
	public void close() {
		try {
			this.drop.run();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Drops a schema.
	 */
	@FunctionalInterface
	public interface Drop {

		/**
		 * Drop it.
		 */
		void run() throws SQLException;

	}

}
