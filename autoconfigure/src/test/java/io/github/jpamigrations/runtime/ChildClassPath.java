package io.github.jpamigrations.runtime;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The class path of a child process: the engine, the tests and one driver, so that it
 * starts fast.
 */
final class ChildClassPath {

	private ChildClassPath() {
	}

	static String of(TestDatabase database) {
		String driver = switch (database) {
			case MYSQL -> "com.mysql.cj.jdbc.Driver";
			case MARIADB -> "org.mariadb.jdbc.Driver";
			case POSTGRESQL -> "org.postgresql.Driver";
			case H2 -> "org.h2.Driver";
			case HSQLDB, DERBY -> throw new IllegalArgumentException("No process is killed on " + database);
		};
		List<Class<?>> types;
		try {
			types = List.of(SchemaDialect.class, KilledProcess.class, Logger.class, Nullable.class,
					Class.forName("org.hibernate.dialect.Dialect"), Class.forName(driver));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
		return types.stream().map(ChildClassPath::location).distinct().collect(Collectors.joining(":"));
	}

	private static String location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
