package io.github.jpamigrations.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

import io.github.jpamigrations.dialect.generic.GenericDialect;
import io.github.jpamigrations.dialect.h2.H2Dialect;
import io.github.jpamigrations.dialect.mariadb.MariaDbDialect;
import io.github.jpamigrations.dialect.mysql.MySqlDialect;
import io.github.jpamigrations.dialect.postgresql.PostgreSqlDialect;

/**
 * Finds the dialect of a database: one of ours, else one made of Hibernate's.
 */
public final class SchemaDialects {

	private SchemaDialects() {
	}

	/**
	 * Return the dialect of the connected database.
	 * @throws UnsupportedDatabaseException if there is none
	 */
	public static SchemaDialect of(Connection connection) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		String product = metaData.getDatabaseProductName();
		// Connector/J calls MariaDB MySQL; the version tells.
		String version = metaData.getDatabaseProductVersion().toLowerCase(Locale.ROOT);
		if (product.equalsIgnoreCase("MariaDB") || version.contains("mariadb")) {
			return MariaDbDialect.of(connection);
		}
		return switch (product) {
			case "MySQL" -> MySqlDialect.of(connection);
			case "PostgreSQL" -> PostgreSqlDialect.of(connection);
			case "H2" -> H2Dialect.of(connection);
			default -> any(connection, product);
		};
	}

	private static SchemaDialect any(Connection connection, String product) throws SQLException {
		if (!hibernateIsPresent()) {
			throw new UnsupportedDatabaseException(product);
		}
		return GenericDialect.of(connection).orElseThrow(() -> new UnsupportedDatabaseException(product));
	}

	// Revisions are run in applications without JPA as well.
	private static boolean hibernateIsPresent() {
		try {
			Class.forName("org.hibernate.dialect.Dialect", false, SchemaDialects.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
