package io.github.jpamigrations.autoconfigure;

import java.sql.SQLException;
import java.util.Set;

import io.github.jpamigrations.dialect.UnsupportedDatabaseException;
import io.github.jpamigrations.engine.DatabaseNotAtHeadException;
import io.github.jpamigrations.runtime.MigrationDatabaseException;
import io.github.jpamigrations.runtime.MigrationLockException;
import io.github.jpamigrations.runtime.MigrationLockLostException;
import io.github.jpamigrations.runtime.MissingRevisionException;
import io.github.jpamigrations.runtime.NoCurrentSchemaException;
import io.github.jpamigrations.runtime.SecondConnectionException;
import io.github.jpamigrations.runtime.VersionRowsMissingException;
import io.github.jpamigrations.runtime.VersionTableChangedException;
import io.github.jpamigrations.runtime.WrongDatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a database that can't be reached, or is not where it should be.
 */
final class DatabaseAdvice {

	// PostgreSQL and H2, as MissingSchemaIntegrationTests shows.
	private static final Set<String> MISSING_SCHEMA = Set.of("3F000", "90079");

	// MySQL and MariaDB.
	private static final int UNKNOWN_DATABASE = 1049;

	private DatabaseAdvice() {
	}

	static void addTo(AdviceByType advice) {
		advice.add(MigrationDatabaseException.class,
				(ex) -> isMissingSchema(ex.getCause())
						? "Create the schema, or correct 'spring.migrations.default-schema' or the JDBC URL."
						: "Check that the database runs, that 'spring.datasource.url' (or 'spring.migrations.url'), "
								+ "user and password are right, and that the user has the rights that this needs.");
		advice.add(MigrationLockException.class, (ex) -> "Wait for the other migration or end it, then start again; "
				+ "'spring.migrations.lock.timeout' says how long to wait.");
		advice.add(SecondConnectionException.class, (ex) -> "Let the pool have two connections at least, or set "
				+ "'spring.migrations.lock.mode' to 'session' where the database keeps locks for a session.");
		advice.add(MigrationLockLostException.class,
				(ex) -> "Find out what ended the connection that held the lock (a time-out "
						+ "for idle transactions, a pooler), then start again; what is applied is not run twice.");
		advice.add(MissingRevisionException.class, (ex) -> "Bring the file of revision '" + ex.appliedId()
				+ "' back into one of the locations in 'spring.migrations.locations', or start the release of the "
				+ "application that has it. Nothing was changed.");
		advice.add(WrongDatabaseException.class,
				(ex) -> "Connect to a '" + ex.expected() + "' database, or keep the revisions "
						+ "of each database apart with '{vendor}' in 'spring.migrations.locations'.");
		advice.add(NoCurrentSchemaException.class,
				(ex) -> "Name a schema in the JDBC URL or set 'spring.migrations.default-schema'.");
		advice.add(UnsupportedDatabaseException.class,
				(ex) -> "Use MySQL, MariaDB, PostgreSQL or H2, or set 'spring.migrations.enabled' to 'false'.");
		advice.add(VersionRowsMissingException.class, (
				ex) -> "Find out who took them out. If they are in the database say so with the command 'migrations stamp "
						+ ex.revisions().get(ex.revisions().size() - 1)
						+ "', otherwise name the revision that the database is at.");
		advice.add(VersionTableChangedException.class,
				(ex) -> "Find out who else writes to the version table, correct it and start again.");
		advice.add(DatabaseNotAtHeadException.class,
				(ex) -> "Apply the pending revisions " + AdviceByType.ids(ex.pending())
						+ ", for example by a start with 'spring.migrations.startup=upgrade'.");
	}

	private static boolean isMissingSchema(@Nullable Throwable cause) {
		return cause instanceof SQLException ex
				&& (MISSING_SCHEMA.contains(String.valueOf(ex.getSQLState())) || ex.getErrorCode() == UNKNOWN_DATABASE);
	}

}
