package io.github.jpamigrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.github.jpamigrations.dialect.SchemaDialect;
import io.github.jpamigrations.revision.RevisionGraph;
import io.github.jpamigrations.revision.RevisionId;
import io.github.jpamigrations.revision.RevisionTarget;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to a revision. A database that is already there costs one round trip
 * and is not locked; otherwise the order is: lock, read again, check, act, record. May be
 * used by several threads and processes at once: one acts, the others wait.
 */
public final class Migrator {

	private final MigratorSettings settings;

	private final ConnectionSource connections;

	private final SchemaDialect dialect;

	private final Supplier<RevisionGraph> graph;

	private volatile @Nullable HistoryTables tables;

	/**
	 * Create a migrator.
	 * @param settings what a person has set
	 * @param connections where the connection of a run comes from
	 * @param dialect the database
	 * @param graph the revisions, asked for at each run and again under the lock
	 */
	public Migrator(MigratorSettings settings, ConnectionSource connections, SchemaDialect dialect,
			Supplier<RevisionGraph> graph) {
		this.settings = settings;
		this.connections = connections;
		this.dialect = dialect;
		this.graph = graph;
	}

	/**
	 * Upgrade to a target.
	 * @throws MissingRevisionException if a revision is applied that no file has
	 * @throws VersionRowsMissingException if rows of the version table are missing
	 * @throws ChecksumMismatchException if the statements of an applied revision changed
	 * @throws WrongDatabaseException if a revision is written for another database
	 * @throws ReviewPendingException if a revision has still to be reviewed
	 * @throws HalfDoneRevisionException if a half-done revision is in the way
	 * @throws EditedStatementsException if done statements of a half-done revision
	 * changed
	 * @throws InFlightStatementException if nobody can tell whether a statement took
	 * effect
	 * @throws TransactionControlException if a revision controls transactions
	 * @throws RevisionTooLongException if an id does not fit
	 * @throws StatementFailedException if a statement fails
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public MigrationReport upgrade(RevisionTarget target) {
		try (MigrationConnection connection = MigrationConnection.open(this.connections)) {
			long begin = System.nanoTime();
			RevisionGraph revisions;
			if (target instanceof RevisionTarget.Heads) {
				try (Meanwhile<AppliedFiles> applied = Meanwhile.ask(() -> appliedFiles(connection.connection()))) {
					revisions = this.graph.get();
					Optional<Set<RevisionId>> heads = applied.answer().headsIfApplied(revisions.files());
					if (heads.isPresent()) {
						return MigrationReport.nothing(heads.get(), begin);
					}
				}
			}
			else {
				revisions = this.graph.get();
			}
			return upgrade(connection, revisions, target, begin);
		}
	}

	private MigrationReport upgrade(MigrationConnection connection, RevisionGraph revisions, RevisionTarget target,
			long begin) {
		HistoryState state = read(connection.connection());
		Preparation preparation = new Preparation(revisions, state, this.dialect, this.settings);
		if (preparation.nothingToUpgrade(target)) {
			return MigrationReport.nothing(state.heads(), begin);
		}
		try (MigrationSession session = session(connection, () -> revisions.unless(this.graph.get()))) {
			return session.upgrade(target);
		}
	}

	private AppliedFiles appliedFiles(Connection connection) {
		try {
			return AppliedFiles.read(connection, tables(connection), this.dialect.traits());
		}
		catch (SQLException ex) {
			throw cantBeRead(ex);
		}
	}

	/**
	 * Downgrade to a target.
	 * @throws MissingRevisionException if a revision is applied that no file has
	 * @throws VersionRowsMissingException if rows of the version table are missing
	 * @throws IrreversibleRevisionException if a revision on the way has no downgrade
	 * @throws HalfDoneRevisionException if a half-done revision is in the way
	 * @throws StatementFailedException if a statement fails
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public MigrationReport downgrade(RevisionTarget target) {
		try (MigrationSession session = open()) {
			return session.downgrade(target);
		}
	}

	/**
	 * Write targets to the version table without running anything. This is also how a
	 * person gives up a half-done run.
	 * @param targets where the database stands
	 * @throws MissingRevisionException if a revision is applied that no file has
	 * @throws WrongDatabaseException if a revision is written for another database
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public MigrationReport stamp(RevisionTarget... targets) {
		try (MigrationSession session = open()) {
			return session.stamp(targets);
		}
	}

	/**
	 * Write targets to the version table whatever it says now, also where it names
	 * revisions that no file has.
	 * @param targets where the database stands
	 * @throws WrongDatabaseException if a revision is written for another database
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public MigrationReport purge(RevisionTarget... targets) {
		try (MigrationSession session = open()) {
			return session.purge(targets);
		}
	}

	/**
	 * Return the heads of the database. Needs only the right to read, never locks.
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public Set<RevisionId> current() {
		try (MigrationConnection connection = MigrationConnection.open(this.connections)) {
			return read(connection.connection()).heads();
		}
	}

	/**
	 * Return where the database stands. Needs only the right to read, never locks.
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public MigrationStatus status() {
		try (MigrationConnection connection = MigrationConnection.open(this.connections)) {
			HistoryState state = read(connection.connection());
			return new Preparation(this.graph.get(), state, this.dialect, this.settings).status();
		}
	}

	/**
	 * Check, without the lock and without writing, that the applied revisions are those
	 * of the files.
	 * @return where the database stands
	 * @throws MissingRevisionException if a revision is applied that no file has
	 * @throws VersionRowsMissingException if rows of the version table are missing
	 * @throws ChecksumMismatchException if the statements of an applied revision changed
	 * @throws MigrationDatabaseException if the database can't be read
	 */
	public MigrationStatus check() {
		try (MigrationConnection connection = MigrationConnection.open(this.connections)) {
			HistoryState state = read(connection.connection());
			Preparation preparation = new Preparation(this.graph.get(), state, this.dialect, this.settings);
			preparation.checkApplied();
			return preparation.status();
		}
	}

	/**
	 * Create the version table and the history table where they are missing.
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public void createTables() {
		try (MigrationSession session = open()) {
			session.createTables();
		}
	}

	/**
	 * Open a connection, take the lock and keep both until the session is closed.
	 * @throws MigrationLockException if others hold the lock for too long
	 * @throws MigrationDatabaseException if the database fails otherwise
	 */
	public MigrationSession open() {
		MigrationConnection connection = MigrationConnection.open(this.connections);
		try {
			return session(connection, this.graph);
		}
		catch (RuntimeException | Error ex) {
			connection.close();
			throw ex;
		}
	}

	private MigrationSession session(MigrationConnection connection, Supplier<RevisionGraph> revisions) {
		try {
			return MigrationSession.begin(connection, this.connections, tables(connection.connection()), this.dialect,
					this.settings, revisions);
		}
		catch (SQLException ex) {
			throw new MigrationDatabaseException("take the migration lock", ex);
		}
	}

	private HistoryState read(Connection connection) {
		try {
			return HistoryReader.read(connection, tables(connection), this.dialect.traits());
		}
		catch (SQLException ex) {
			throw cantBeRead(ex);
		}
	}

	private static MigrationDatabaseException cantBeRead(SQLException cause) {
		return new MigrationDatabaseException("read the version table", cause);
	}

	/**
	 * Return the names of the tables, which are asked for once: at head there is one
	 * round trip.
	 */
	private HistoryTables tables(Connection connection) throws SQLException {
		HistoryTables result = this.tables;
		if (result == null) {
			result = HistoryTables.resolve(connection, this.settings);
			this.tables = result;
		}
		return result;
	}

}
