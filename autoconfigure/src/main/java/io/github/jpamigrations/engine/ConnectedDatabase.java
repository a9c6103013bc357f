package io.github.jpamigrations.engine;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.runtime.ConnectionSource;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.SafeUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that revisions are for. Connects when somebody asks for its dialect, and
 * once only.
 */
final class ConnectedDatabase {

	private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

	private final ConnectionSource connections;

	private volatile @Nullable SchemaDialect dialect;

	ConnectedDatabase(ConnectionSource connections) {
		this.connections = connections;
	}

	ConnectionSource connections() {
		return this.connections;
	}

	SchemaDialect dialect() {
		SchemaDialect result = this.dialect;
		if (result == null) {
			try (Connection connection = this.connections.open()) {
				result = SchemaDialects.of(connection);
				this.dialect = result;
				logger.info("Revisions are for {} at {}", result.id(), SafeUrl.of(connection.getMetaData().getURL()));
			}
			catch (SQLException ex) {
				throw new MigrationDatabaseException("connect to the database", ex);
			}
		}
		return result;
	}

	/**
	 * Return the id of the database as far as a store needs it to find its revisions,
	 * without a connection where that is possible.
	 */
	String idFor(RevisionStore store) {
		SchemaDialect known = this.dialect;
		if (known != null) {
			return known.id();
		}
		return store.dependsOnDatabase() ? this.connections.database().orElseGet(() -> dialect().id()) : "";
	}

}
