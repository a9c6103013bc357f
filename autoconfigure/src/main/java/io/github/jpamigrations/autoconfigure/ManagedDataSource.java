package io.github.jpamigrations.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.github.jpamigrations.runtime.SafeUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The data source that revisions run on, and the application's data source where that is
 * another one for the same database: a user of its own for DDL, a way around a pooler.
 */
final class ManagedDataSource {

	private static final Logger logger = LoggerFactory.getLogger(ManagedDataSource.class);

	private final DataSource dataSource;

	private final @Nullable DataSource application;

	private final SingletonSupplier<Boolean> sameDatabase;

	private ManagedDataSource(DataSource dataSource, @Nullable DataSource application, Supplier<Boolean> sameDatabase) {
		this.dataSource = dataSource;
		this.application = application;
		this.sameDatabase = SingletonSupplier.of(sameDatabase);
	}

	/**
	 * Choose in the order of Boot's own initializers: a qualified bean, a URL, a user,
	 * the application's data source.
	 * @param qualified the bean with {@link MigrationsDataSource}, if there is one
	 * @param application the unique or primary data source, if there is one
	 * @param details what is configured
	 * @throws InMemoryDatabaseException if the database would end with its first
	 * connection
	 * @throws InvalidConnectionDetailsException if the details give no data source
	 * @throws DataSourceMissingException if there is none of them
	 */
	static ManagedDataSource choose(@Nullable DataSource qualified, @Nullable DataSource application,
			MigrationsConnectionDetails details) {
		if (qualified != null) {
			logger.info("Revisions use the data source with '@MigrationsDataSource'");
			return new ManagedDataSource(qualified, application, () -> sameDatabase(qualified, application));
		}
		String url = details.getJdbcUrl();
		if (url != null) {
			requireLasting(url);
			logger.info("Revisions use a connection of their own, to {}", SafeUrl.of(url));
			return new ManagedDataSource(build(builder(url), details), application, () -> true);
		}
		if (application == null) {
			throw new DataSourceMissingException();
		}
		if (details.getUsername() != null) {
			logger.info("Revisions use the application's database as user '{}'", details.getUsername());
			return new ManagedDataSource(build(DataSourceBuilder.derivedFrom(application), details), application,
					() -> true);
		}
		return new ManagedDataSource(application, null, () -> false);
	}

	private static DataSourceBuilder<?> builder(String url) {
		if (!url.startsWith("jdbc:")) {
			throw new InvalidConnectionDetailsException("the URL does not start with 'jdbc:'");
		}
		return DataSourceBuilder.create().url(url);
	}

	private static DataSource build(DataSourceBuilder<?> builder, MigrationsConnectionDetails details) {
		DataSourceBuilder<SimpleDriverDataSource> simple = builder.type(SimpleDriverDataSource.class)
			.username(details.getUsername())
			.password(details.getPassword());
		String driver = details.getDriverClassName();
		SimpleDriverDataSource result;
		try {
			result = (StringUtils.hasText(driver) ? simple.driverClassName(driver) : simple).build();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConnectionDetailsException(String.valueOf(ex.getMessage()));
		}
		if (result.getDriver() == null) {
			throw new InvalidConnectionDetailsException("no JDBC driver is known for the URL");
		}
		return result;
	}

	/**
	 * Each run closes its connection, and an in-memory H2 with it.
	 */
	private static void requireLasting(String url) {
		String lower = url.toLowerCase(Locale.ROOT);
		if (lower.startsWith("jdbc:h2:mem:") && !lower.contains("db_close_delay=")) {
			throw new InMemoryDatabaseException(SafeUrl.of(url));
		}
	}

	/**
	 * A qualified bean may be the DDL user of the application's database, or belong to
	 * another database altogether; then the application's model is not its model.
	 */
	private static boolean sameDatabase(DataSource qualified, @Nullable DataSource application) {
		if (application == null) {
			return false;
		}
		try (Connection first = qualified.getConnection(); Connection second = application.getConnection()) {
			return SafeUrl.of(first.getMetaData().getURL()).equals(SafeUrl.of(second.getMetaData().getURL()))
					&& Objects.equals(first.getCatalog(), second.getCatalog());
		}
		catch (SQLException ex) {
			return false;
		}
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Return whether the schema that the other data source sees is kept by revisions. May
	 * connect to tell.
	 */
	boolean standsFor(@Nullable DataSource other) {
		if (DataSources.same(this.dataSource, other)) {
			return true;
		}
		return this.application != null && DataSources.same(this.application, other) && this.sameDatabase.obtain();
	}

}
