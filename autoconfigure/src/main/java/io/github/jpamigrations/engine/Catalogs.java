package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigratorSettings;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;

/**
 * The catalog of a database at different times. Only reads.
 */
final class Catalogs {

	private final SchemaDialect dialect;

	private final ConnectionSource connections;

	private final Autogenerator autogenerator;

	Catalogs(SchemaDialect dialect, ConnectionSource connections, MigratorSettings settings) {
		this.dialect = dialect;
		this.connections = connections;
		this.autogenerator = ModelComparison.autogenerator(dialect, settings);
	}

	DatabaseSchema read(Scope scope) {
		try (Connection connection = this.connections.open()) {
			return this.dialect.reader(connection).read(scope);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("read the catalog of the database", ex);
		}
	}

	/**
	 * Say in words what would make the catalog another one.
	 */
	List<String> differences(Scope scope, DatabaseSchema other) {
		try (Connection connection = this.connections.open()) {
			return this.autogenerator.describe(this.autogenerator.compareCatalogs(connection, scope, other));
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("read the catalog of the database", ex);
		}
	}

}
