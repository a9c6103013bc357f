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
 * The catalog of the database at different times, whoever made what is in it. Only reads.
 */
public final class Catalogs {

	private final SchemaDialect dialect;

	private final ConnectionSource connections;

	private final Scope scope;

	private final Autogenerator autogenerator;

	Catalogs(SchemaDialect dialect, ConnectionSource connections, Scope scope, MigratorSettings settings) {
		this.dialect = dialect;
		this.connections = connections;
		this.scope = scope;
		this.autogenerator = ModelComparison.autogenerator(dialect, settings);
	}

	/**
	 * Read the catalog as it is now.
	 * @throws MigrationDatabaseException if it can't be read
	 */
	public DatabaseSchema read() {
		try (Connection connection = this.connections.open()) {
			return this.dialect.reader(connection).read(this.scope);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("read the catalog of the database", ex);
		}
	}

	/**
	 * Say in words, one line for each operation, what would make the catalog what it was
	 * at another time.
	 * @param other the catalog of the other time
	 * @throws MigrationDatabaseException if the catalog can't be read
	 */
	public List<String> differences(DatabaseSchema other) {
		try (Connection connection = this.connections.open()) {
			return this.autogenerator.describe(this.autogenerator.compareCatalogs(connection, this.scope, other));
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("read the catalog of the database", ex);
		}
	}

}
