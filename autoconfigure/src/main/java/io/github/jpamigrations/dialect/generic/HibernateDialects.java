package io.github.jpamigrations.dialect.generic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.dialect.internal.StandardDialectResolver;
import org.hibernate.engine.jdbc.dialect.spi.DatabaseMetaDataDialectResolutionInfoAdapter;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

import org.jspecify.annotations.Nullable;

/**
 * Finds Hibernate's dialect of a database the way Hibernate does: its own first, then
 * those that a library on the class path brings along.
 */
final class HibernateDialects {

	private HibernateDialects() {
	}

	static @Nullable Dialect of(Connection connection) throws SQLException {
		DialectResolutionInfo info = new DatabaseMetaDataDialectResolutionInfoAdapter(connection.getMetaData());
		List<DialectResolver> resolvers = new ArrayList<>(List.of(new StandardDialectResolver()));
		ServiceLoader.load(DialectResolver.class).forEach(resolvers::add);
		for (DialectResolver resolver : resolvers) {
			Dialect dialect = resolver.resolveDialect(info);
			if (dialect != null) {
				return dialect;
			}
		}
		return null;
	}

}
