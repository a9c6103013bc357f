package io.github.jpamigrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.github.jpamigrations.runtime.ConnectionSource;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.util.ClassUtils;

/**
 * Takes connections from the application's data source and evicts those that a migration
 * has used from its pool.
 */
class DataSourceConnectionSource implements ConnectionSource {

	private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
			DataSourceConnectionSource.class.getClassLoader());

	private final DataSource dataSource;

	DataSourceConnectionSource(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public Connection open() throws SQLException {
		try {
			return this.dataSource.getConnection();
		}
		catch (RuntimeException ex) {
			// A pool that can't make its first connection throws what it likes.
			throw new SQLException(ex.getMessage(), ex);
		}
	}

	@Override
	public Optional<String> database() {
		HikariDataSource pool = HIKARI ? Pool.of(this.dataSource) : null;
		String url = (pool != null) ? pool.getJdbcUrl() : null;
		if (url == null) {
			return Optional.empty();
		}
		return switch (DatabaseDriver.fromJdbcUrl(url)) {
			case MARIADB -> Optional.of("mariadb");
			case POSTGRESQL -> Optional.of("postgresql");
			case H2 -> Optional.of("h2");
			// MySQL's driver connects to MariaDB as well.
			case MYSQL -> Optional.of(isMariaDb() ? "mariadb" : "mysql");
			default -> Optional.empty();
		};
	}

	private boolean isMariaDb() {
		try (Connection connection = open()) {
			return connection.getMetaData().getDatabaseProductVersion().toLowerCase(Locale.ROOT).contains("mariadb");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void discard(Connection connection) throws SQLException {
		// An in-memory database may live only as long as its last connection.
		if (isEmbedded(connection)) {
			connection.close();
			return;
		}
		HikariDataSource pool = HIKARI ? Pool.of(this.dataSource) : null;
		if (pool != null) {
			pool.evictConnection(connection);
			return;
		}
		connection.abort(Runnable::run);
		connection.close();
	}

	/**
	 * Decide by the connection at hand: asking the data source would take a second one,
	 * which a pool of one does not have.
	 */
	private static boolean isEmbedded(Connection connection) throws SQLException {
		String url = connection.getMetaData().getURL();
		return EmbeddedDatabaseConnection.isEmbedded(DatabaseDriver.fromJdbcUrl(url).getDriverClassName(), url);
	}

	/**
	 * Loaded only where Hikari is present.
	 */
	private static final class Pool {

		static @Nullable HikariDataSource of(DataSource dataSource) {
			return DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class, HikariDataSource.class);
		}

	}

}
